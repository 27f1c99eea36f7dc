(function(){var e=Object.create,t=Object.defineProperty,n=Object.getOwnPropertyDescriptor,r=Object.getOwnPropertyNames,i=Object.getPrototypeOf,a=Object.prototype.hasOwnProperty,o=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),s=(e,i,o,s)=>{if(i&&typeof i==`object`||typeof i==`function`)for(var c=r(i),l=0,u=c.length,d;l<u;l++)d=c[l],!a.call(e,d)&&d!==o&&t(e,d,{get:(e=>i[e]).bind(null,d),enumerable:!(s=n(i,d))||s.enumerable});return e},c=(n,r,o)=>(o=n==null?{}:e(i(n)),s(r||!n||!n.__esModule||!a.call(n,`default`)?t(o,`default`,{value:n,enumerable:!0}):o,n));let l=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`];function u(e){return Number(e.slice(0,4))*12+Number(e.slice(5))-1}function d(e,t){let n=u(e)+t;return`${String(Math.floor(n/12)).padStart(4,`0`)}-${String(n%12+1).padStart(2,`0`)}`}function f(e,t){return u(t)-u(e)}function p(e){return`${m(e)} ${e.slice(0,4)}`}function m(e){return l[Number(e.slice(5))-1]??``}function h(e){return`${g(e)} ${p(e)}`}function g(e){let[t,n]=[Number(e.slice(0,4)),Number(e.slice(5))];return n===2?t%4==0&&t%100!=0||t%400==0?29:28:[4,6,9,11].includes(n)?30:31}let _=[`rate`,`count`,`share`,`hectare`,`change`],v={rate:{label:`Per 1,000`,column:`Per 1,000 residents a year`,after:` per 1,000 residents a year`,decimals:1},count:{label:`Count`,column:`Recorded`,after:` recorded`,decimals:0},share:{label:`Share`,column:`Share of the borough`,after:`%`,decimals:0},hectare:{label:`Per hectare`,column:`Per hectare a year`,after:` per hectare a year`,decimals:2},change:{label:`Change`,column:`Change`,after:``,decimals:1}},y=(e,t)=>e===`change`&&t===`periods`?`rate`:e;function b(e){throw Error(`unreachable: ${JSON.stringify(e)}`)}function x(e){return f(e.first,e.last)+1}function ee(e){return Array.from({length:Math.max(0,x(e))},(t,n)=>d(e.first,n))}function te(e,t){return e.first<=t.first&&t.last<=e.last}function ne(e){return`1 ${p(e.first)} to ${h(e.last)}`}function re(e){return e.first===e.last?p(e.first):`${e.first.slice(0,4)===e.last.slice(0,4)?m(e.first):p(e.first)} to ${p(e.last)}`}function S(e,t){let n=10**t;return Math.round((e+2**-52*Math.sign(e))*n)/n}function C(e,t=0){let[n=``,r]=Math.abs(S(e,t)).toFixed(t).split(`.`),i=n.replace(/\B(?=(\d{3})+$)/g,`,`);return`${S(e,t)<0?`−`:``}${i}${r?`.${r}`:``}`}function w(e,t,n){return`${C(e)} ${e===1?t:n}`}function T(e){return e.length<2?e.join(``):`${e.slice(0,-1).join(`, `)} and ${e.at(-1)}`}let E=[`1`,`3`,`12`,`fy`],D={1:{label:`1 month`,months:1},3:{label:`3 months`,months:3},12:{label:`12 months`,months:12},fy:{label:`Financial year`,months:12}};function O(e){if(e.kind===`months`)return{first:e.first,last:d(e.first,e.count-1)};let[t,n]=[e.periods[0],e.periods.at(-1)];if(!t||!n)throw Error(`times without a period`);return{first:t.first,last:n.last}}function k(e,t){if(e.kind===`periods`)return[...e.periods];let n=D[t].months,r=Array.from({length:Math.max(0,e.count-n+1)},(t,n)=>d(e.first,n)).map(e=>({first:e,last:d(e,n-1)}));return t===`fy`?r.filter(e=>e.first.endsWith(`-04`)):r}function ie(e,t){let n=t=>k(e,t).length>0;return n(t)?t:[`12`,`3`,`1`].find(n)??t}function ae(e,t){if(t===null)return e.length-1;let n=e.findIndex(e=>e.last>t);return n===-1?e.length-1:Math.max(0,n-1)}function oe(e,t){if(e.kind===`periods`){let n=e.periods.findIndex(e=>e.first===t.first&&e.last===t.last);return n===-1?null:{from:n,to:n}}return te(O(e),t)?{from:f(e.first,t.first),to:f(e.first,t.last)}:null}function se(e){return e.kind===`months`?k(e,`1`):e.periods}let A={ward:{one:`ward`,many:`wards`,inFull:`wards`},"small-area":{one:`small area`,many:`small areas`,inFull:`small areas (LSOA)`}};function ce({places:e,smallAreas:t},n){if(n===`ward`)return e.wards;if(!t)throw Error(`the small areas are not loaded`);return t.areas}function le(e,{ward:t},{wards:n}){let r=e.find(e=>e.code===t)??null,i=n.find(e=>e.code===(r?.within?.code??t));return{chosen:r,ward:i?{code:i.code,name:i.name}:null}}let ue=e=>`within`in e?e.within:null,j=({name:e,within:t})=>t?`${e} in ${t.name}`:e;function de(e,t,n,r,i){let a=O(t.times),o=d(a.last,1-n.provisionalMonths),s=n.provisionalMonths>0&&e.window.last>=o;return[...n.caveats,...fe(e,t,r,i),...e.placed.kind===`missing`?[`A month of this period is missing in the publisher’s files: the ward it is missing for, and the borough, have no figure.`]:[],...s?[`The latest ${n.provisionalMonths} months are provisional: the publisher still revises them, by up to 1.5%.`]:[],...e.denominator?[`Rates use: ${e.denominator.label}.`]:[],...f(a.first,a.last)>0&&x(e.window)!==12?[`Rates are for a year; months differ by season.`]:[]]}function fe(e,t,n,r){if(e.total.kind!==`count`||e.placed.kind!==`count`)return[];let i=e.total.value-e.placed.value;if(i===0&&t.keptToBorough.length===0)return[];let a=r.series.series,o=a.kind===`counts`?a.leaves.filter(e=>t.keptToBorough.includes(e.id)).map(e=>e.label):[],s=o.length>0?` of types shown for the borough only (${T(o.map(ge))})`:` without a ${A[a.by].one}`,{one:c}=A[a.by];return[`Not in the ${c.replace(` `,`-`)} figures: ${C(i)} ${n.counted}${s}.`]}function pe(e,t,n,r){return r===`count`?`Circles keep their scale while time plays: their areas grow with the count.`:e.times.kind===`periods`?`Classes are made from the periods shown here.`:`Classes hold over every ${n===`1`?`month`:`${n}-month window`} ${t===`all`?`of all years`:`of the latest 36 months`}, so a colour means the same whenever you look.`}function me(e,t,n,r){let i=n.keptToBorough.length,a=i>0?` (all but ${w(i,`sensitive type`,`sensitive types`)})`:``,o=`${he(t.counted)} recorded${a}`;return{count:o,rate:`${o} per 1,000 residents a year`,share:`Share of ${r}’s ${t.counted}${a}`,hectare:`${o} per hectare a year`,change:o}[e]}let he=e=>e.charAt(0).toUpperCase()+e.slice(1),ge=e=>/^[A-Z][a-z]/.test(e)?e.charAt(0).toLowerCase()+e.slice(1):e;function _e(e,{subject:t,counted:n}){let r=`Change in ${n} recorded, on a year earlier`;return{...e,title:`${t}: change on a year earlier`,subtitle:e.subtitle.replace(`${he(n)} recorded`,r),lead:``,symbol:`choropleth`,readings:e.readings.map(e=>({...e,label:``,slot:null,radius:0,value:null})),columns:e.columns.map(e=>({...e,shown:e.id===`change`})),legend:{...e.legend,title:r,palette:`diverging`,circles:[],note:``},measures:e.measures.map(e=>({...e,chosen:e.value===`change`}))}}function ve(e,t){return 1e3*e/t}function M(e,t){return e*12/x(t)}let ye=e=>e*12;function N(e,t){if(t===`best-fit`)return P(`bestFit`,`Census 2021 residents of the same small areas (LSOA best fit)`);let n=u(e.last);return t===`small-area`?n>=ye(2022)?P(`mid2022`,`ONS estimate of residents of small areas, mid-2022`):null:n>=ye(2023)?P(`mid2024`,`ONS estimate of residents, mid-2024`):n>=ye(2019)?P(`census2021`,`Census 2021 residents`):null}function P(e,t){return{label:t,residents:({residents:t})=>{let n=t[e];if(n===void 0)throw Error(`no residents of ${e}`);return n}}}let be=`Rates need residents: for windows that end before 2019 only counts are shown.`;function xe(e,t,n){let r={rate:t?be:null,change:n===`periods`?`There are no figures for a year earlier.`:null};return _.map(t=>({value:t,label:v[t].label,chosen:t===e,closed:r[t]??null}))}function Se(e,t){return E.map(n=>({value:n,label:D[n].label,chosen:n===t,closed:k(e.times,n).length===0?`The series is too short.`:null}))}function Ce(e,t){let n=we(e,t);return n===null?null:{reason:n,remedy:{label:`Show counts`,change:{measure:`count`}}}}function we(e,{cells:t,denominator:n,placed:r}){return[...t.values()].some(e=>e.kind===`count`)?e===`rate`?n===null?be:null:e===`share`?r.kind===`count`?r.value>=50?null:`Only ${w(r.value,`incident was`,`incidents were`)} recorded: too few for percentages.`:`A share needs the whole borough, and a ward’s figure is not there in this period.`:null:null}let Te=e=>({kind:`count`,value:e}),Ee=e=>({kind:`missing`,why:e}),De={kind:`suppressed`},Oe={kind:`uncovered`};function ke(e){let t=0,n=null;for(let r of e)r.kind===`count`?t+=r.value:(n===null||je[r.kind]>je[n.kind])&&(n=r);return n??Te(t)}function Ae(e){let t=e.filter(e=>e.kind!==`uncovered`);return e.length>0&&t.length===0?Oe:ke(t)}let je={count:0,uncovered:1,suppressed:2,missing:3};function Me(e,t,n,r){let i=oe(t.times,e),a=e=>i?ke(e.slice(i.from,i.to+1).map(Ne)):Ee(`incomplete`),o=new Map(t.areas.map((e,n)=>[e,a(t.cells[n]??[])]));return{window:e,length:t.times.kind===`periods`?`period`:n===`fy`?`12`:n,denominator:N(e,r.placed),cells:o,placed:Ae([...o.values()]),total:a(t.borough)}}function Ne(e){return typeof e==`number`?Te(e):{x:Ee(`source-gap`),c:De,u:Oe}[e]}function Pe(e,t){let n=t.cells.get(e.code)??Ee(`source-gap`);if(n.kind!==`count`)return{state:n.kind,numbers:{}};let r=t.placed.kind===`count`?t.placed.value:0;return{state:`value`,numbers:{count:n.value,rate:Fe(n.value,t,t=>t.residents(e)),share:r>=50?100*n.value/r:null,hectare:M(n.value/e.hectares,t.window)}}}function Fe(e,t,n){let{denominator:r,window:i}=t;return r&&M(ve(e,n(r)),i)}function Ie(e,t){let{placed:n}=t;if(n.kind!==`count`){let{total:e}=t;return e.kind===`count`?{state:`value`,numbers:{count:e.value}}:{state:e.kind,numbers:{}}}let r=e.filter(e=>t.cells.get(e.code)?.kind===`count`),i=r.reduce((e,t)=>e+t.hectares,0);return{state:`value`,numbers:{count:n.value,rate:Fe(n.value,t,e=>r.reduce((t,n)=>t+e.residents(n),0)),share:n.value>=50?100:null,hectare:M(n.value/i,t.window)}}}function Le(e){return e.borough.map((t,n)=>{let r=Ae(e.cells.map(e=>Ne(e[n]??`x`)));return r.kind===`count`?r.value:r.kind===`suppressed`&&typeof t==`number`?t:null})}function Re(e){let t=10**Math.floor(Math.log10(e));return([1,2,5,10].find(n=>n*t>=e*(1-1e-9))??10)*t}let ze={kind:`none`,bars:[],values:[],top:1,step:1,windows:[],at:-1,openFrom:0,from:-1,to:-1,title:``};function Be(e,t,n,r,i,a){let o=se(e),s=n[r],c=Math.max(1,...t.map(e=>e??0)),l=Math.max(1,Re(c/3)),u=Math.ceil(c/l)*l;return{kind:e.kind,bars:o,values:t,top:u,step:l,windows:n,at:r,openFrom:i,from:o.findIndex(e=>e.first===s?.first),to:o.findIndex(e=>e.last===s?.last),title:a}}let F=e=>({id:e,label:v[e].column,decimals:v[e].decimals,suffix:e===`share`?`%`:``}),Ve=(e,t)=>({id:e,label:t,decimals:0,suffix:``,later:!0}),He=[Ve(`before`,`A year earlier`),Ve(`change`,`Change`)],Ue=({times:e})=>[F(`count`),F(`rate`),Ve(`rank`,`Rank, 90% interval`),...e.kind===`months`?He:[],F(`share`),F(`hectare`)];function We(e,t,n,r){let{indicator:i,series:a}=Ge(n),o=ie(t.times,e.length),s=k(t.times,o),c=ae(s,e.end),l=s[c]??O(t.times),u=Me(l,t,o,a),d=s.every(e=>N(e,a.placed)===null),f=e.measure===`rate`&&d?`count`:e.measure,p=f===`count`||f===`change`?null:t.classes[f]?.[u.length],m=p?.recent?e.classes:`all`,g=ce(r,a.by),_=s.findIndex(e=>N(e,a.placed)!==null),y=f===`rate`?Math.max(0,_):0;return{found:n,areas:g,columns:Ue(t),shown:f,symbol:f===`count`?`circles`:`choropleth`,palette:`sequential`,raw:new Map(g.map(e=>[e.code,Pe(e,u)])),borough:Ie(g,u),classes:p?.[m]??null,largest:Math.max(20,t.largest[u.length]?.all??0),classNote:pe(t,m,u.length,f),period:l,time:Be(t.times,Le(t),s,c,y,`${he(i.counted)} recorded`),measures:xe(f,d,t.times.kind),lengths:Se(t,o),refused:Ce(f,u),caveats:de(u,t,a,i,n),completeTo:h(O(t.times).last),words:{indicator:i,measure:me(f,i,t,r.manifest.area.short),after:f===`share`?`% of ${r.manifest.area.short}’s`:v[f].after,when:ne(l)}}}function Ge({entry:e,series:t}){if(e.indicator.kind!==`counts`||t.series.kind!==`counts`)throw Error(`not a count indicator: ${e.indicator.id}`);return{indicator:e.indicator,series:t.series}}function Ke(e,t){return t===`1`?t:`${t} ${e.counted}`}function qe(e,t){if(e.count<20||t.count<0||e.exposure<=0||t.exposure<=0)return!1;let n=(e.count+t.count)/(e.exposure+t.exposure)*(1/e.exposure+1/t.exposure);return(e.count/e.exposure-t.count/t.exposure)/Math.sqrt(n)>1.959964}function Je(e,t,n){let r=t=>t.figures[e.shown]?.order??0,[i,a]=t.filter(e=>e.state===`value`).sort((e,t)=>r(t)-r(e)),{indicator:o}=e.words;return i?i.value===0&&o.kind===`counts`?Ze(e,n):{title:Qe(e,i,a)?`${o.subject} ${o.verb} highest in ${Ye(i)}`:`${o.subject}: ${Ye(i)}${i.within?`,`:``} among the highest`,lead:$e(e,i,n)}:Xe(e,t,n)}let Ye=({name:e,within:t})=>t?`${e}, ${t.name}`:e;function Xe(e,t,n){let{indicator:r}=e.words,{one:i}=A[e.found.series.series.by],a=e.borough.numbers.count??null;return t.some(e=>e.state===`suppressed`)&&r.kind===`counts`?{title:`Hidden to protect small numbers`,lead:`${a===null?``:`${n} recorded ${Ke(r,C(a))}. `}By ${i} they are hidden: at least one ${i} has fewer than 5.`}:{title:e.refused?`This measure cannot be shown here`:`No data for this period`,lead:``}}function Ze(e,t){let{indicator:n}=e.words,{one:r}=A[e.found.series.series.by],i=[...e.raw.values()].reduce((e,{numbers:t})=>e+(t.count??0),0);return i===0?{title:`${n.subject}: none recorded`,lead:`No ${r} of ${t} has one on record.`}:{title:`${n.subject}: too few to compare`,lead:`Only ${C(i)} on record in ${t}: every ${r}’s figure rounds to 0.`}}function Qe(e,t,n){if(!n||t.value===n.value)return!n;if(e.words.indicator.kind===`values`)return!0;let[r,i]=[t,n].map(t=>e.raw.get(t.code)?.numbers??{}),a=t=>(t.count??0)/Math.max(t[e.shown]??0,Number.MIN_VALUE);return!r||!i?!1:qe({count:r.count??0,exposure:a(r)},{count:i.count??0,exposure:a(i)})}function $e(e,t,n){let{indicator:r}=e.words,i=e.borough,a=e.columns.find(({id:t})=>t===e.shown),o=i.numbers[e.shown]??null,s=o===null||!a?null:`${C(o,a.decimals)}${a.suffix}`;if(r.kind===`values`)return`${j(t)}: ${t.figures.value?.text}${s?`; ${n}: ${s}`:``}.`;let c=`${j(t)} recorded ${Ke(r,t.figures.count?.text??``)}`,l=` Close figures may differ by chance alone.`;return e.shown===`count`?`${c}${s?`; ${n} ${s}`:``}.${l}`:e.shown===`share`?`${c}, ${t.label} of those in ${n}’s ${A[e.found.series.series.by].many}.${l}`:`${c}, ${t.label}${e.words.after}${s?`; ${n} ${s}`:``}.${l}`}let et={1:[3],2:[2,4],3:[1,3,5],4:[1,2,4,5],5:[1,2,3,4,5]};function tt(e,t){if(!t)return null;if(t.zero&&e===0)return 0;let n=t.edges.filter(t=>e>=t).length;return et[t.edges.length+1]?.[n]??null}function nt(e,t,n){let{decimals:r,suffix:i}=dt(e),a=e=>`${C(e,r)}${i===`%`?`%`:``}`,o=t.flatMap(e=>e.value??[]),s=rt(e),c=ot(e,[...o,...s===null?[]:[s]]),l=e.symbol===`circles`||e.classes!==null;return{title:e.words.measure,palette:e.palette,classes:e.symbol===`choropleth`&&e.classes?it(e.classes,t,r,a):[],circles:e.symbol===`circles`?at(e.largest,a):[],...c,ends:{low:a(c.low),high:a(c.high)},edges:e.symbol===`choropleth`?(e.classes?.edges??[]).map(e=>({at:e,label:a(e)})):[],average:s===null?null:{at:s,label:`${n} ${a(s)}`},note:l?e.classNote:``}}function rt(e){let t=e.borough.numbers[e.shown]??null;return e.symbol===`circles`||e.shown===`share`?null:t}function it(e,t,n,r){let{edges:i,zero:a}=e,o=10**-n,s=et[i.length+1]??[],c=s.map((e,t)=>{let[n,s]=[t===0&&a?o:i[t-1],i[t]];return n===void 0?s===void 0?`all values`:`up to ${r(s-o)}`:s===void 0?`${r(n)} or more`:s-n<=o*1.5?r(n):`${r(n)} to ${r(s-o)}`}),l=e=>t.filter(t=>t.slot===e).length;return[...a?[{slot:0,label:r(0),areas:l(0)}]:[],...s.map((e,t)=>({slot:e,label:c[t]??``,areas:l(e)}))]}function at(e,t){if(e<=0)return[];let n=Re(e/2);return[...new Set([n,n/2,n/10].filter(t=>t>=1&&t<=e))].map(n=>({label:t(n),radius:Math.sqrt(n/e)}))}function ot(e,t){let n=Math.min(e.classes?.low??0,...t),r=Math.max(e.classes?.high??e.largest,...t);return r>n?{low:n,high:r}:{low:n<0?n-1:Math.max(0,n-1),high:r+1}}let st={missing:{label:`no data`,csv:`[x]`},suppressed:{label:`hidden to protect small numbers`,csv:`[c]`},uncovered:{label:`cover unknown`,csv:`[u]`}},ct=`not shown`;function lt(e,t,n){let r=e.areas.map(t=>ut(t,e)),{by:i}=e.found.series.series,a=n.manifest.area,{source:o}=e.found;return{indicator:e.words.indicator.id,by:i,...Je(e,r,a.short),subtitle:`${e.words.measure}, ${a.short} ${A[i].inFull}, ${e.words.when}`,symbol:e.symbol,columns:e.columns.map(({id:t,label:n})=>({id:t,label:n,shown:t===e.shown})),readings:r,borough:{name:a.short,figures:ft(e.borough,e.columns.filter(e=>!e.areasOnly))},legend:nt(e,r,a.short),...le(r,t,n.places),time:e.time,period:e.period,when:e.words.when,measures:e.measures,lengths:e.lengths,refused:e.refused,evidence:null,caveats:e.caveats,completeTo:e.completeTo,source:{publisher:o.publisher,title:o.title,licence:o.licence,attribution:o.attribution}}}function ut(e,t){let n=t.raw.get(e.code)??{state:`missing`,numbers:{}},r=dt(t),i=n.numbers[t.shown]??null,a=n.state===`value`&&i===null?`missing`:n.state,o=i===null?null:S(i,r.decimals),s=ft(n,t.columns),c=o===null||t.symbol===`circles`?null:tt(o,t.classes),l={code:e.code,name:e.name,within:ue(e),slug:e.slug,state:a,value:o,label:o===null?``:`${C(o,r.decimals)}${r.suffix===`%`?`%`:``}`,slot:c,radius:t.symbol===`circles`&&o!==null&&t.largest>0?Math.sqrt(Math.max(0,o)/t.largest):0,figures:s,small:n.state===`value`&&t.measures.length>0&&(n.numbers.count??0)<20};return{...l,say:mt(l,n,t)}}function dt(e){let t=e.columns.find(({id:t})=>t===e.shown);if(!t)throw Error(`unknown column: ${e.shown}`);return t}function ft(e,t){return Object.fromEntries(t.map(t=>[t.id,pt(e,t)]))}function pt(e,t){if(t.later)return{text:``,order:null,plain:`[x]`,later:!0};let n=e.numbers[t.id]??null;if(e.state!==`value`)return{text:st[e.state].label,order:null,plain:st[e.state].csv};if(n===null)return{text:ct,order:null,plain:`[x]`};let r=S(n,t.decimals).toFixed(t.decimals);return{text:`${C(n,t.decimals)}${t.suffix}`,order:n,plain:r}}function mt(e,t,n){let r=j(e);if(t.state!==`value`)return`${r}: ${st[t.state].label}.`;let{indicator:i}=n.words,a=e.small?` Small numbers.`:``;if(i.kind===`values`)return`${r}: ${e.figures.value?.text} (${ge(n.words.measure)}).`;let o=`${Ke(i,e.figures.count?.text??``)} recorded.`;return n.shown===`count`?`${r}: ${o}${a}`:e.state===`value`?`${r}: ${n.shown===`share`?`${e.label.replace(`%`,``)}${n.words.after}`:`${e.label}${n.words.after}`}; ${o}${a}`:`${r}: ${ct}; ${o}`}function ht(e,t){for(let n of e.series){let r=n.indicators.find(e=>e.indicator.id===t),i=e.sources.find(e=>e.id===n.series.source);if(r&&i)return{entry:r,series:n,source:i}}throw Error(`unknown indicator: ${t}`)}function gt(e,t,n){let{indicator:r}=t.entry;if(r.kind!==`values`)throw Error(`not a value indicator: ${r.id}`);let{series:i}=t.series,a=ce(n,i.by),{beside:o}=r;return{found:t,areas:a,columns:[{id:`value`,label:r.measure,decimals:r.decimals,suffix:r.suffix},...o?[{id:`beside`,label:o.label,decimals:0,suffix:``,areasOnly:!0}]:[]],shown:`value`,symbol:r.symbol,palette:r.palette,raw:new Map(a.map(({code:t})=>{let n=e.areas.indexOf(t);return[t,_t(e.cells[n]??`x`,e.beside?.[n])]})),borough:_t(e.borough),classes:e.classes,largest:e.largest,classNote:r.direction?`${r.direction.charAt(0).toUpperCase()}${r.direction.slice(1)}.`:``,period:null,time:ze,measures:[],lengths:[],refused:null,caveats:[...i.caveats,...i.kind===`values`?[i.method]:[]],completeTo:``,words:{indicator:r,measure:r.measure,after:r.suffix,when:r.when}}}function _t(e,t){return typeof e==`number`?{state:`value`,numbers:{value:e,beside:typeof t==`number`?t:null}}:{state:e===`c`?`suppressed`:e===`u`?`uncovered`:`missing`,numbers:{}}}function vt(e,t){let n=ht(t.manifest,t.table.indicator),{table:r}=t;switch(r.schema){case`counts/1`:return yt(e,r,n,t);case`values/1`:return lt(gt(r,n,t),e,t);default:return b(r)}}function yt(e,t,n,r){let i={...e,measure:y(e.measure,t.times.kind)};if(i.measure!==`change`)return lt(We(i,t,n,r),i,r);let a={...i,measure:`count`},o=We(a,t,n,r),{indicator:s}=o.words,c=lt(o,a,r);return s.kind===`counts`?_e(c,s):c}let I=e=>({unavailable:e});function L(e){return typeof e==`object`&&!!e&&`unavailable`in e}function bt(e){return!L(e)}function xt(e,t=`a count`){return e.length===0?I(`no values given`):e.every(Number.isFinite)?e.some(e=>e<0)?I(`${t} is below 0`):void 0:I(`${t} is not a number`)}function R(e){return xt(e)||(e.every(Number.isSafeInteger)?void 0:I(`a count is not a whole number`))}function z(e,t=`an exposure`){return e.length===0?I(`no values given`):e.every(e=>Number.isFinite(e)&&e>0)?void 0:I(`${t} must be a number above 0`)}function St(e,...t){return t.every(t=>t.length===e.length)?void 0:I(`the lists are not equally long`)}function Ct(e){return e>0&&e<1?void 0:I(`a level is not between 0 and 1`)}function wt(e,t=.05){if(e.length===0)return I(`no values given`);if(!e.every(e=>e>=0&&e<=1))return I(`a p value is not between 0 and 1`);let n=Ct(t);if(n)return n;let r=[...e].sort((e,t)=>e-t),i=r[r.findLastIndex((e,n)=>e<=(n+1)*t/r.length)]??-1/0;return e.map(e=>e<=i)}
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var Tt=/* @__PURE__ */ o(((e,t)=>{function n(e){return e!==e}t.exports=n})),B=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Tt()})),Et=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Math.floor})),Dt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Et()})),Ot=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Math.ceil})),kt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Ot()})),At=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Dt(),r=kt();function i(e){return e<0?r(e):n(e)}t.exports=i})),jt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=At()})),Mt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Number})),Nt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Mt()})),V=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Nt().NEGATIVE_INFINITY})),H=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=1/0})),Pt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=1023})),Ft=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=1023})),It=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=-1023})),Lt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=-1074})),Rt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=H(),r=V();function i(e){return e===n||e===r}t.exports=i})),zt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Rt()})),Bt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=2147483648})),Vt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=2147483647})),Ht=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2021 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Object.defineProperty==`function`?Object.defineProperty:null})),Ut=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2021 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Ht();function r(){try{return n({},`x`,{}),!0}catch{return!1}}t.exports=r})),Wt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Object.defineProperty})),Gt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return typeof e==`number`}t.exports=n})),Kt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e[0]===`-`}function r(e){for(var t=``,n=0;n<e;n++)t+=`0`;return t}function i(e,t,i){var a=!1,o=t-e.length;return o<0||(n(e)&&(a=!0,e=e.substr(1)),e=i?e+r(o):r(o)+e,a&&(e=`-`+e)),e}t.exports=i})),qt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Gt(),r=Kt(),i=String.prototype.toLowerCase,a=String.prototype.toUpperCase;function o(e){var t,o,s;switch(e.specifier){case`b`:t=2;break;case`o`:t=8;break;case`x`:case`X`:t=16;break;default:t=10}if(o=e.arg,s=parseInt(o,10),!isFinite(s)){if(!n(o))throw Error(`invalid integer. Value: `+o);s=0}return s<0&&(e.specifier===`u`||t!==10)&&(s=4294967295+s+1),s<0?(o=(-s).toString(t),e.precision&&(o=r(o,e.precision,e.padRight)),o=`-`+o):(o=s.toString(t),!s&&!e.precision?o=``:e.precision&&(o=r(o,e.precision,e.padRight)),e.sign&&(o=e.sign+o)),t===16&&(e.alternate&&(o=`0x`+o),o=e.specifier===a.call(e.specifier)?a.call(o):i.call(o)),t===8&&e.alternate&&o.charAt(0)!==`0`&&(o=`0`+o),o}t.exports=o})),Jt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return typeof e==`string`}t.exports=n})),Yt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Math.abs,r=String.prototype.toLowerCase,i=String.prototype.toUpperCase,a=String.prototype.replace,o=/e\+(\d)$/,s=/e-(\d)$/,c=/^(\d+)$/,l=/^(\d+)e/,u=/\.0$/,d=/\.0*e/,f=/(\..*[^0])0*e/;function p(e,t){var p,m;switch(t.specifier){case`e`:case`E`:m=e.toExponential(t.precision);break;case`f`:case`F`:m=e.toFixed(t.precision);break;case`g`:case`G`:n(e)<1e-4?(p=t.precision,p>0&&--p,m=e.toExponential(p)):m=e.toPrecision(t.precision),t.alternate||(m=a.call(m,f,`$1e`),m=a.call(m,d,`e`),m=a.call(m,u,``));break;default:throw Error(`invalid double notation. Value: `+t.specifier)}return m=a.call(m,o,`e+0$1`),m=a.call(m,s,`e-0$1`),t.alternate&&(m=a.call(m,c,`$1.`),m=a.call(m,l,`$1.e`)),e>=0&&t.sign&&(m=t.sign+m),m=t.specifier===i.call(t.specifier)?i.call(m):r.call(m),m}t.exports=p})),Xt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){for(var t=``,n=0;n<e;n++)t+=` `;return t}function r(e,t,r){var i=t-e.length;return i<0||(e=r?e+n(i):n(i)+e),e}t.exports=r})),Zt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=qt(),r=Jt(),i=Gt(),a=Yt(),o=Xt(),s=Kt(),c=String.fromCharCode,l=Array.isArray;function u(e){return e!==e}function d(e){var t={};return t.specifier=e.specifier,t.precision=e.precision===void 0?1:e.precision,t.width=e.width,t.flags=e.flags||``,t.mapping=e.mapping,t}function f(e){var t,f,p,m,h,g,_,v,y,b;if(!l(e))throw TypeError("invalid argument. First argument must be an array. Value: `"+e+"`.");for(g=``,_=1,y=0;y<e.length;y++)if(p=e[y],r(p))g+=p;else{if(t=p.precision!==void 0,p=d(p),!p.specifier)throw TypeError("invalid argument. Token is missing `specifier` property. Index: `"+y+"`. Value: `"+p+"`.");for(p.mapping&&(_=p.mapping),f=p.flags,b=0;b<f.length;b++)switch(m=f.charAt(b),m){case` `:p.sign=` `;break;case`+`:p.sign=`+`;break;case`-`:p.padRight=!0,p.padZeros=!1;break;case`0`:p.padZeros=f.indexOf(`-`)<0;break;case`#`:p.alternate=!0;break;default:throw Error(`invalid flag: `+m)}if(p.width===`*`){if(p.width=parseInt(arguments[_],10),_+=1,u(p.width))throw TypeError(`the argument for * width at position `+_+" is not a number. Value: `"+p.width+"`.");p.width<0&&(p.padRight=!0,p.width=-p.width)}if(t&&p.precision===`*`){if(p.precision=parseInt(arguments[_],10),_+=1,u(p.precision))throw TypeError(`the argument for * precision at position `+_+" is not a number. Value: `"+p.precision+"`.");p.precision<0&&(p.precision=1,t=!1)}switch(p.arg=arguments[_],p.specifier){case`b`:case`o`:case`x`:case`X`:case`d`:case`i`:case`u`:t&&(p.padZeros=!1),p.arg=n(p);break;case`s`:p.maxWidth=t?p.precision:-1,p.arg=String(p.arg);break;case`c`:if(!u(p.arg)){if(h=parseInt(p.arg,10),h<0||h>127)throw Error(`invalid character code. Value: `+p.arg);p.arg=u(h)?String(p.arg):c(h)}break;case`e`:case`E`:case`f`:case`F`:case`g`:case`G`:if(t||(p.precision=6),v=parseFloat(p.arg),!isFinite(v)){if(!i(p.arg))throw Error(`invalid floating-point number. Value: `+g);v=p.arg,p.padZeros=!1}p.arg=a(v,p);break;default:throw Error(`invalid specifier: `+p.specifier)}p.maxWidth>=0&&p.arg.length>p.maxWidth&&(p.arg=p.arg.substring(0,p.maxWidth)),p.padZeros?p.arg=s(p.arg,p.width||p.precision,p.padRight):p.width&&(p.arg=o(p.arg,p.width,p.padRight)),g+=p.arg||``,_+=1}return g}t.exports=f})),Qt=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Zt()})),$t=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=/%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;function r(e){var t={mapping:e[1]?parseInt(e[1],10):void 0,flags:e[2],width:e[3],precision:e[5],specifier:e[6]};return e[4]===`.`&&e[5]===void 0&&(t.precision=`1`),t}function i(e){var t,i=[],a,o=0;for(a=n.exec(e);a;)t=e.slice(o,n.lastIndex-a[0].length),t.length&&i.push(t),a[6]===`%`?i.push(`%`):i.push(r(a)),o=n.lastIndex,a=n.exec(e);return t=e.slice(o),t.length&&i.push(t),i}t.exports=i})),en=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=$t()})),tn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return typeof e==`string`}t.exports=n})),nn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Qt(),r=en(),i=tn();function a(e){var t,o;if(!i(e))throw TypeError(a("invalid argument. First argument must be a string. Value: `%s`.",e));for(t=[r(e)],o=1;o<arguments.length;o++)t.push(arguments[o]);return n.apply(null,t)}t.exports=a})),rn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=nn()})),an=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=rn(),r=Object.prototype,i=r.toString,a=r.__defineGetter__,o=r.__defineSetter__,s=r.__lookupGetter__,c=r.__lookupSetter__;function l(e,t,l){var u,d,f,p;if(typeof e!=`object`||!e||i.call(e)===`[object Array]`)throw TypeError(n("invalid argument. First argument must be an object. Value: `%s`.",e));if(typeof l!=`object`||!l||i.call(l)===`[object Array]`)throw TypeError(n("invalid argument. Property descriptor must be an object. Value: `%s`.",l));if(d=`value`in l,d&&(s.call(e,t)||c.call(e,t)?(u=e.__proto__,e.__proto__=r,delete e[t],e[t]=l.value,e.__proto__=u):e[t]=l.value),f=`get`in l,p=`set`in l,d&&(f||p))throw Error(`invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.`);return f&&a&&a.call(e,t,l.get),p&&o&&o.call(e,t,l.set),e}t.exports=l})),on=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Ut(),r=Wt(),i=an();t.exports=n()?r:i})),sn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=on();function r(e,t,r){n(e,t,{configurable:!1,enumerable:!1,writable:!1,value:r})}t.exports=r})),cn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=sn()})),ln=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(){return typeof Symbol==`function`&&typeof Symbol(`foo`)==`symbol`}t.exports=n})),un=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=ln()})),dn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=un()();function r(){return n&&typeof Symbol.toStringTag==`symbol`}t.exports=r})),fn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=dn()})),pn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Object.prototype.toString})),mn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=pn();function r(e){return n.call(e)}t.exports=r})),hn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Object.prototype.hasOwnProperty;function r(e,t){return e!=null&&n.call(e,t)}t.exports=r})),gn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=hn()})),_n=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Symbol==`function`?Symbol:void 0})),vn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=_n()})),yn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=vn();t.exports=typeof n==`function`?n.toStringTag:``})),bn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=gn(),r=yn(),i=pn();function a(e){var t,a,o;if(e==null)return i.call(e);a=e[r],t=n(e,r);try{e[r]=void 0}catch{return i.call(e)}return o=i.call(e),t?e[r]=a:delete e[r],o}t.exports=a})),U=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=fn(),r=mn(),i=bn();t.exports=n()?i:r})),xn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=U(),r=typeof Uint32Array==`function`;function i(e){return r&&e instanceof Uint32Array||n(e)===`[object Uint32Array]`}t.exports=i})),Sn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=xn()})),Cn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=4294967295})),wn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint32Array==`function`?Uint32Array:null})),Tn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Sn(),r=Cn(),i=wn();function a(){var e,t;if(typeof i!=`function`)return!1;try{t=[1,3.14,-3.14,r+1,r+2],t=new i(t),e=n(t)&&t[0]===1&&t[1]===3&&t[2]===r-2&&t[3]===0&&t[4]===1}catch{e=!1}return e}t.exports=a})),En=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Tn()})),Dn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint32Array==`function`?Uint32Array:void 0})),On=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(){throw Error(`not implemented`)}t.exports=n})),W=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=En(),r=Dn(),i=On();t.exports=n()?r:i})),kn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=U(),r=typeof Float64Array==`function`;function i(e){return r&&e instanceof Float64Array||n(e)===`[object Float64Array]`}t.exports=i})),An=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=kn()})),jn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Float64Array==`function`?Float64Array:null})),Mn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=An(),r=jn();function i(){var e,t;if(typeof r!=`function`)return!1;try{t=new r([1,3.14,-3.14,NaN]),e=n(t)&&t[0]===1&&t[1]===3.14&&t[2]===-3.14&&t[3]!==t[3]}catch{e=!1}return e}t.exports=i})),Nn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Mn()})),Pn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Float64Array==`function`?Float64Array:void 0})),Fn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(){throw Error(`not implemented`)}t.exports=n})),G=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Nn(),r=Pn(),i=Fn();t.exports=n()?r:i})),In=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=U(),r=typeof Uint8Array==`function`;function i(e){return r&&e instanceof Uint8Array||n(e)===`[object Uint8Array]`}t.exports=i})),Ln=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=In()})),Rn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=255})),zn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint8Array==`function`?Uint8Array:null})),Bn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Ln(),r=Rn(),i=zn();function a(){var e,t;if(typeof i!=`function`)return!1;try{t=[1,3.14,-3.14,r+1,r+2],t=new i(t),e=n(t)&&t[0]===1&&t[1]===3&&t[2]===r-2&&t[3]===0&&t[4]===1}catch{e=!1}return e}t.exports=a})),Vn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Bn()})),Hn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint8Array==`function`?Uint8Array:void 0})),Un=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(){throw Error(`not implemented`)}t.exports=n})),Wn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Vn(),r=Hn(),i=Un();t.exports=n()?r:i})),Gn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=U(),r=typeof Uint16Array==`function`;function i(e){return r&&e instanceof Uint16Array||n(e)===`[object Uint16Array]`}t.exports=i})),Kn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Gn()})),qn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=65535})),Jn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint16Array==`function`?Uint16Array:null})),Yn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Kn(),r=qn(),i=Jn();function a(){var e,t;if(typeof i!=`function`)return!1;try{t=[1,3.14,-3.14,r+1,r+2],t=new i(t),e=n(t)&&t[0]===1&&t[1]===3&&t[2]===r-2&&t[3]===0&&t[4]===1}catch{e=!1}return e}t.exports=a})),Xn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Yn()})),Zn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=typeof Uint16Array==`function`?Uint16Array:void 0})),Qn=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(){throw Error(`not implemented`)}t.exports=n})),$n=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Xn(),r=Zn(),i=Qn();t.exports=n()?r:i})),er=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Wn();t.exports={uint16:$n(),uint8:n}})),tr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=er(),r;function i(){var e=new n.uint16(1),t;return e[0]=4660,t=new n.uint8(e.buffer),t[0]===52}r=i(),t.exports=r})),K=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=tr()})),nr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=K(),r,i,a;n===!0?(i=1,a=0):(i=0,a=1),r={HIGH:i,LOW:a},t.exports=r})),rr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=W(),r=G(),i=nr(),a=new r(1),o=new n(a.buffer),s=i.HIGH,c=i.LOW;function l(e,t,n,r){return a[0]=e,t[r]=o[s],t[r+n]=o[c],t}t.exports=l})),ir=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=rr();function r(e){return n(e,[0,0],1,0)}t.exports=r})),ar=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=cn(),r=ir();n(r,`assign`,rr()),t.exports=r})),or=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=+(K()===!0)})),sr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=W(),r=G(),i=or(),a=new r(1),o=new n(a.buffer);function s(e){return a[0]=e,o[i]}t.exports=s})),cr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=sr()})),lr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=K(),r,i,a;n===!0?(i=1,a=0):(i=0,a=1),r={HIGH:i,LOW:a},t.exports=r})),ur=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=W(),r=G(),i=lr(),a=new r(1),o=new n(a.buffer),s=i.HIGH,c=i.LOW;function l(e,t){return o[s]=e,o[c]=t,a[0]}t.exports=l})),dr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=ur()})),fr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=Bt(),r=Vt(),i=ar(),a=cr(),o=dr(),s=[0,0];function c(e,t){var c,l;return i.assign(e,s,1,0),c=s[0],c&=r,l=a(t),l&=n,c|=l,o(c,s[1])}t.exports=c})),pr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=fr()})),mr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=22250738585072014e-324})),hr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2021 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return Math.abs(e)}t.exports=n})),gr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=hr()})),_r=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=mr(),r=zt(),i=B(),a=gr(),o=4503599627370496;function s(e,t,s,c){return i(e)||r(e)?(t[c]=e,t[c+s]=0,t):e!==0&&a(e)<n?(t[c]=e*o,t[c+s]=-52,t):(t[c]=e,t[c+s]=0,t)}t.exports=s})),vr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=_r();function r(e){return n(e,[0,0],1,0)}t.exports=r})),yr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=cn(),r=vr();n(r,`assign`,_r()),t.exports=r})),br=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=2146435072})),xr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=cr(),r=br(),i=Pt();function a(e){var t=n(e);return t=(t&r)>>>20,t-i|0}t.exports=a})),Sr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=xr()})),Cr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=H(),r=V(),i=Pt(),a=Ft(),o=It(),s=Lt(),c=B(),l=zt(),u=pr(),d=yr().assign,f=Sr(),p=ar(),m=dr(),h=2220446049250313e-31,g=2148532223,_=[0,0],v=[0,0];function y(e,t){var y,b;return t===0||e===0||c(e)||l(e)?e:(d(e,_,1,0),e=_[0],t+=_[1],t+=f(e),t<s?u(0,e):t>a?e<0?r:n:(t<=o?(t+=52,b=h):b=1,p.assign(e,v,1,0),y=v[0],y&=g,y|=t+i<<20,b*m(y,v[1])))}t.exports=y})),wr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Cr()})),Tr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?.16666666666666602:.16666666666666602+e*(-.0027777777777015593+e*(6613756321437934e-20+e*(-16533902205465252e-22+e*4.1381367970572385e-8)))}t.exports=n})),Er=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The following copyrights, licenses, and long comment were part of the original implementation available as part of [Go]{@link https://github.com/golang/go/blob/cb07765045aed5104a3df31507564ac99e6ddce8/src/math/exp.go}, which in turn was based on an implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/e_exp.c}. The implementation follows the original, but has been modified for JavaScript.
*
* ```text
* Copyright (c) 2009 The Go Authors. All rights reserved.
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are
* met:
*
*    * Redistributions of source code must retain the above copyright
* notice, this list of conditions and the following disclaimer.
*    * Redistributions in binary form must reproduce the above
* copyright notice, this list of conditions and the following disclaimer
* in the documentation and/or other materials provided with the
* distribution.
*    * Neither the name of Google Inc. nor the names of its
* contributors may be used to endorse or promote products derived from
* this software without specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
* "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
* LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
* A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
* OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
* SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
* LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
* DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
* THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
* (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
* ```
*
* ```text
* Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
*
* Developed at SunPro, a Sun Microsystems, Inc. business.
* Permission to use, copy, modify, and distribute this
* software is freely granted, provided that this notice
* is preserved.
* ```
*/
var n=wr(),r=Tr();function i(e,t,i){var a=e-t,o=a*a,s=a-o*r(o);return n(1-(t-a*s/(2-s)-e),i)}t.exports=i})),Dr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The following copyrights, licenses, and long comment were part of the original implementation available as part of [Go]{@link https://github.com/golang/go/blob/cb07765045aed5104a3df31507564ac99e6ddce8/src/math/exp.go}, which in turn was based on an implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/e_exp.c}. The implementation follows the original, but has been modified for JavaScript.
*
* ```text
* Copyright (c) 2009 The Go Authors. All rights reserved.
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are
* met:
*
*    * Redistributions of source code must retain the above copyright
* notice, this list of conditions and the following disclaimer.
*    * Redistributions in binary form must reproduce the above
* copyright notice, this list of conditions and the following disclaimer
* in the documentation and/or other materials provided with the
* distribution.
*    * Neither the name of Google Inc. nor the names of its
* contributors may be used to endorse or promote products derived from
* this software without specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
* "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
* LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
* A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
* OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
* SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
* LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
* DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
* THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
* (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
* ```
*
* ```text
* Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
*
* Developed at SunPro, a Sun Microsystems, Inc. business.
* Permission to use, copy, modify, and distribute this
* software is freely granted, provided that this notice
* is preserved.
* ```
*/
var n=B(),r=jt(),i=V(),a=H(),o=Er(),s=.6931471803691238,c=19082149292705877e-26,l=1.4426950408889634,u=709.782712893384,d=-745.1332191019411,f=1/(1<<28),p=-f;function m(e){var t,m,h;return n(e)||e===a?e:e===i?0:e>u?a:e<d?0:e>p&&e<f?1+e:(h=r(e<0?l*e-.5:l*e+.5),t=e-h*s,m=h*c,o(t,m,h))}t.exports=m})),Or=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Dr()})),kr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=K()===!0?0:1})),Ar=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var n=W(),r=G(),i=kr(),a=new r(1),o=new n(a.buffer);function s(e,t){return a[0]=e,o[i]=t>>>0,a[0]}t.exports=s})),jr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Ar()})),Mr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?-.3250421072470015:-.3250421072470015+e*(-.02848174957559851+e*(-.005770270296489442+e*-23763016656650163e-21))}t.exports=n})),Nr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?.39791722395915535:.39791722395915535+e*(.0650222499887673+e*(.005081306281875766+e*(.00013249473800432164+e*-3960228278775368e-21)))}t.exports=n})),Pr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?.41485611868374833:.41485611868374833+e*(-.3722078760357013+e*(.31834661990116175+e*(-.11089469428239668+e*(.035478304325618236+e*-.002166375594868791))))}t.exports=n})),Fr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?.10642088040084423:.10642088040084423+e*(.540397917702171+e*(.07182865441419627+e*(.12617121980876164+e*(.01363708391202905+e*.011984499846799107))))}t.exports=n})),Ir=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?-.6938585727071818:-.6938585727071818+e*(-10.558626225323291+e*(-62.375332450326006+e*(-162.39666946257347+e*(-184.60509290671104+e*(-81.2874355063066+e*-9.814329344169145)))))}t.exports=n})),Lr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?19.651271667439257:19.651271667439257+e*(137.65775414351904+e*(434.56587747522923+e*(645.3872717332679+e*(429.00814002756783+e*(108.63500554177944+e*(6.570249770319282+e*-.0604244152148581))))))}t.exports=n})),Rr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?-.799283237680523:-.799283237680523+e*(-17.757954917754752+e*(-160.63638485582192+e*(-637.5664433683896+e*(-1025.0951316110772+e*-483.5191916086514))))}t.exports=n})),zr=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2022 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
function n(e){return e===0?30.33806074348246:30.33806074348246+e*(325.7925129965739+e*(1536.729586084437+e*(3199.8582195085955+e*(2553.0504064331644+e*(474.52854120695537+e*-22.44095244658582)))))}t.exports=n})),Br=/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*
*
* ## Notice
*
* The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/s_erf.c}. The implementation follows the original, but has been modified for JavaScript.
*
* ```text
* Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
*
* Developed at SunPro, a Sun Microsystems, Inc. business.
* Permission to use, copy, modify, and distribute this
* software is freely granted, provided that this notice
* is preserved.
* ```
*/
var n=B(),r=Or(),i=jr(),a=H(),o=V(),s=Mr(),c=Nr(),l=Pr(),u=Fr(),d=Ir(),f=Lr(),p=Rr(),m=zr(),h=1e-300,g=13877787807814457e-33,_=.8450629115104675,v=.12837916709551256,y=1,b=-.0023621185607526594,x=1,ee=-.009864944034847148,te=1,ne=-.0098649429247001,re=1;function S(e){var t,S,C,w,T,E,D,O;if(n(e))return NaN;if(e===a)return 0;if(e===o)return 2;if(e===0)return 1;if(e<0?(t=!0,S=-e):(t=!1,S=e),S<.84375)return S<g?1-e:(C=e*e,w=v+C*s(C),T=y+C*c(C),E=w/T,e<.25?1-(e+e*E):(w=e*E,w+=e-.5,.5-w));if(S<1.25)return T=S-1,D=b+T*l(T),O=x+T*u(T),t?1+_+D/O:1-_-D/O;if(S<28){if(T=1/(S*S),S<2.857142857142857)w=ee+T*d(T),T=te+T*f(T);else{if(e<-6)return 2-h;w=ne+T*p(T),T=re+T*m(T)}return C=i(S,0),w=r(-(C*C)-.5625)*r((C-S)*(C+S)+w/T),t?2-w/S:w/S}return t?2-h:h*h}t.exports=S})),Vr=/* @__PURE__ */ c((/* @__PURE__ */ o(((e,t)=>{
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
t.exports=Br()})))(),1);function q(e){let t=9*Math.sqrt(e)+30,n=Math.max(0,Math.floor(e-t)),r=new Float64Array(Math.ceil(e+t)-n+1),i=Math.floor(e)-n,a=1;r[i]=1;for(let t=i+1,o=1;t<r.length;t++)a+=r[t]=o*=e/(n+t);for(let t=i-1,o=1;t>=0;t--)a+=r[t]=o*=(n+t+1)/e;return{from:n,mass:r.map(e=>e/a)}}function Hr(e,t,n=1,r=1){let i=xt([e,t])??z([n,r]);if(i)return i;if(e+t===0)return I(`no incidents in either period`);let[a,o]=[e/n,t/r];return Math.abs(a-o)<=1e-10*(a+o)?1:e+t>2e3?Ur(e,t,n,r):Wr(e,t,n,r)}function Ur(e,t,n,r){let i=(e+t)/(n+r)*(1/n+1/r);return(0,Vr.default)(Math.abs(e/n-t/r)/Math.sqrt(2*i))}function Wr(e,t,n,r){let i=(e+t)/(n+r),a=(e/n-t/r)**2/(e/n**2+t/r**2)*.9999999999,o=(e,t)=>(e/n-t/r)**2>=a*(e/n**2+t/r**2);return Math.min(1,Gr(q(i*n),q(i*r),(e,t)=>e/n>t/r&&o(e,t),(e,t)=>e/n<t/r&&o(e,t)))}function Gr(e,t,n,r){let i=Kr(t.mass),a=t.mass.length,[o,s,c]=[0,0,0];for(let[l,u]of e.mass.entries()){let d=e.from+l;for(;o<a&&n(d,t.from+o);)o++;for(;s<a&&!r(d,t.from+s);)s++;c+=u*((i[o]??0)+(i[a]??0)-(i[s]??0))}return c}function Kr(e){let t=new Float64Array(e.length+1),n=0;for(let[r,i]of e.entries())t[r+1]=n+=i;return t}function qr(e){let t=e.map(({before:e,after:t,daysBefore:n,daysAfter:r,phi:i})=>Hr(e/i,t/i,n,r)),n=wt(t.flatMap(e=>L(e)?[]:[e])),r=0;return e.map((e,i)=>{let{before:a,after:o}=e,s=t[i];return s===void 0||L(s)?{kind:`untested`,before:a,after:o,reason:s?.unavailable??`no test was made`}:{kind:`tested`,before:a,after:o,p:s,direction:!L(n)&&n[r++]===!0?Jr(e):`none`}})}function Jr({before:e,after:t,daysBefore:n,daysAfter:r}){return t/r>e/n?`higher`:`lower`}function Yr(e){return{first:d(e.first,-12),last:d(e.last,-12)}}function Xr(e){return ee(e).reduce((e,t)=>e+g(t),0)}function Zr(e){let t=R(e.flat());if(t)return t;if(e.some(e=>e.length<24))return I(`fewer than 24 months`);let n=e.flatMap(e=>Qr(e,(e,t)=>e+t)),r=J(n)/n.length;if(r===0)return I(`no incidents in any month`);let i=e.map(e=>Qr(e,(e,t)=>e-t)),a=n.length-e.length;return Math.max(1,J(i.map($r))/a/r)}function Qr(e,t){return e.slice(12).map((n,r)=>t(n,e[r]??0))}function $r(e){let t=J(e)/e.length;return J(e.map(e=>(e-t)**2))}let J=e=>e.reduce((e,t)=>e+t,0);function ei(e,t){let n=oe(e.times,t);return e.cells.map(e=>{let t=n&&ke(e.slice(n.from,n.to+1).map(Ne));return t?.kind===`count`?t.value:null})}function Y(e,t,n,r){return ei(e,t).flatMap((e,t)=>{let i=n[t];return e===null||i===void 0?[]:[{at:t,count:e,exposure:r(i)}]})}function X(e,t,n){let r=Array.from({length:e},()=>null);for(let[e,{at:i}]of t.entries())r[i]=n[e]??null;return r}function ti(e,{provisionalMonths:t},n){let r=Yr(n);if(!si(e.times,r))return I(`there are no figures for the same period a year earlier`);let[i,a]=[ei(e,r),ei(e,n)],o=i.map((e,t)=>ri(e,a[t]??null)),s=o.filter(e=>e!==null);if(s.length===0)return I(`no area has a figure in both periods`);let c={before:ii(s,`before`),after:ii(s,`after`)},l=ci(e.times,t,n),u=l?[...s,c].map(e=>({kind:`untested`,...e,reason:`provisional`})):qr(ai(s,c,r,n,li(e,t))),d=o.every((t,n)=>t!==null||e.cells[n]?.includes(`u`));return{against:r,provisional:l,areas:o.map(e=>(e&&u[s.indexOf(e)])??ni),together:(d?u.at(-1):void 0)??ni}}let ni=I(`a month of one of the two periods is missing`),ri=(e,t)=>e===null||t===null?null:{before:e,after:t},ii=(e,t)=>e.reduce((e,n)=>e+n[t],0);function ai(e,t,n,r,i){let a={daysBefore:Xr(n),daysAfter:Xr(r)};return[...e.map(e=>({...e,...a,phi:i.area})),{...t,...a,phi:i.together}]}function oi(e,t){return d(O(e).last,-t)}function si(e,t){return e.kind===`months`?te(O(e),t):e.periods.some(e=>e.first===t.first&&e.last===t.last)}function ci(e,t,n){let r=oi(e,t);return n.last<=r?null:`The figures after ${h(r)} are provisional: the publisher still revises them, so no change is tested.`}function li({times:e,cells:t},n){if(e.kind!==`months`)return{area:1,together:1};let r=f(e.first,oi(e,n))+1,i=t.flatMap(e=>{let t=e.slice(Math.max(0,r-48),r);return t.every(e=>typeof e==`number`)?[t]:[]}),a=i[0]?.map((e,t)=>i.reduce((e,n)=>e+(n[t]??0),0))??[],o=e=>L(e)?1:e;return{area:o(Zr(i)),together:o(Zr([a]))}}function Z(e){let t=e.kind===`tested`?e.direction:`untested`,{arrow:n,word:r}=ui[t],i=t===`untested`?null:di(e.before,e.after),a=`${C(e.after)} against ${C(e.before)}`,o=e.kind===`untested`?` (${e.reason})`:``,s=i?` (${i})`:``;return{arrow:n,word:r,percent:i,counts:a,sentence:`${r.charAt(0).toUpperCase()}${r.slice(1)}: ${a}${o||s}`}}let ui={higher:{arrow:`▲`,word:`higher`},lower:{arrow:`▼`,word:`lower`},none:{arrow:``,word:`no clear change`},untested:{arrow:``,word:`not tested`}};function di(e,t){if(e<50)return null;let n=Math.round(100*(t-e)/e);return`${n>0?`+`:``}${C(n)}%`}function fi(e,t){let n=e.readings.map((e,n)=>pi(e,n,t)),{provisional:r,together:i}=t.change;return{...e,..._i(n,e.by,t),symbol:`choropleth`,readings:n,legend:r?{...e.legend,classes:[]}:vi(e.legend,n,t),caveats:[`An arrow or a colour stands only for a change that chance alone would rarely make: at most 1 in 20 of them is one of chance.`,...L(i)?[`${e.borough.name} together: ${i.unavailable}.`]:[],...e.caveats]}}function pi(e,t,n){let r=n.changes[t];if(!r||L(r))return{...e,state:e.state===`value`?`missing`:e.state,value:null,label:``,slot:null};let i=Z(r),a=n.perThousand(t,r.after-r.before);return{...e,radius:0,value:r.kind===`tested`?a:null,label:mi(r,i),slot:n.change.provisional?null:hi(r,a,n.strongFrom),say:gi(j(e),r,i,n.counted)}}function mi({before:e,after:t},{arrow:n,percent:r}){return n&&`${n} ${r?.replace(/^[+−]/,``)??C(Math.abs(t-e))}`}function hi(e,t,n){if(e.kind===`untested`||e.direction===`none`)return 3;let r=t!==null&&n!==null&&Math.abs(t)>=n;return e.direction===`higher`?r?5:4:r?1:2}function gi(e,{before:t,after:n},r,i){let a=r.percent&&r.arrow?` (${r.percent})`:``,o=`${Ke({counted:i},C(n))} recorded against ${C(t)} a year earlier`;return`${e}: ${r.word}, ${o}${a}.`}function _i(e,t,{subject:n,change:r}){let{one:i,many:a}=A[t],o=L(r.together)?``:Z(r.together).sentence,s=o&&`All ${a} together: ${o.charAt(0).toLowerCase()}${o.slice(1)}.`;if(r.provisional)return{title:`${n}: not tested yet`,lead:s};let c=e.filter(e=>(e.slot??3)>3).length,l=e.filter(e=>(e.slot??3)<3).length;if(c+l===0)return{title:`${n}: no clear change in any ${i}`,lead:s};let u=e=>w(e,i,a);return c===0?{title:`${n}: lower in ${u(l)}`,lead:s}:l===0?{title:`${n}: higher in ${u(c)}`,lead:s}:{title:`${n}: lower in ${l}, higher in ${u(c)}`,lead:s}}function vi(e,t,{strongFrom:n}){let r=e=>t.filter(t=>t.slot===e).length,i=n===null?``:C(n,+(n<1)),a=n===null?[[2,`lower`],[3,`no clear change`],[4,`higher`]]:[[1,`lower by ${i} or more`],[2,`lower by less`],[3,`no clear change`],[4,`higher by less`],[5,`higher by ${i} or more`]],o=t.flatMap(e=>Math.abs(e.value??0)),s=Math.max(1e-9,...o),c=C(s,1);return{...e,palette:`diverging`,classes:a.map(([e,t])=>({slot:e,label:t,areas:r(e)})),circles:[],edges:[],low:-s,high:s,ends:{low:`−${c}`,high:`+${c}`},average:{at:0,label:`no change`},note:n===null?`Without residents for this period the colours tell the direction only.`:`In incidents per 1,000 residents a year. The steps keep their place while time plays.`}}let yi=[`quantile`,`natural`,`equal`];function bi(e,t){for(var n=[],r=0;r<e;r++){for(var i=[],a=0;a<t;a++)i.push(0);n.push(i)}return n}function xi(e){return e.slice().sort(function(e,t){return e-t})}function Si(e){for(var t=0,n,r=0;r<e.length;r++)(r===0||e[r]!==n)&&(n=e[r],t++);return t}function Ci(e,t,n,r){var i;if(e>0){var a=(n[t]-n[e-1])/(t-e+1);i=r[t]-r[e-1]-(t-e+1)*a*a}else i=r[t]-n[t]*n[t]/(t+1);return i<0?0:i}function wi(e,t,n,r,i,a,o){if(!(e>t)){var s=Math.floor((e+t)/2);r[n][s]=r[n-1][s-1],i[n][s]=s;var c=n;e>n&&(c=Math.max(c,i[n][e-1]||0)),c=Math.max(c,i[n-1][s]||0);var l=s-1;t<r[0].length-1&&
/* c8 ignore start */
(l=Math.min(l,i[n][t+1]||0));for(var u,d,f,p,m=l;m>=c&&(u=Ci(m,s,a,o),!(u+r[n-1][c-1]>=r[n][s]));--m)d=Ci(c,s,a,o),f=d+r[n-1][c-1],f<r[n][s]&&(r[n][s]=f,i[n][s]=c),c++,p=u+r[n-1][m-1],p<r[n][s]&&(r[n][s]=p,i[n][s]=m);wi(e,s-1,n,r,i,a,o),wi(s+1,t,n,r,i,a,o)}}function Ti(e,t,n){for(var r=t[0].length,i=e[Math.floor(r/2)],a=[],o=[],s=0,c=void 0;s<r;++s)c=e[s]-i,s===0?(a.push(c),o.push(c*c)):(a.push(a[s-1]+c),o.push(o[s-1]+c*c)),t[0][s]=Ci(0,s,a,o),n[0][s]=0;for(var l,u=1;u<t.length;++u)l=u<t.length-1?u:r-1,wi(l,r-1,u,t,n,a,o)}function Ei(e,t){if(t>e.length)throw Error(`cannot generate more classes than there are data values`);var n=xi(e);if(Si(n)===1)return[n];var r=bi(t,n.length),i=bi(t,n.length);Ti(n,r,i);for(var a=[],o=i[0].length-1,s=i.length-1;s>=0;s--){var c=i[s][o];a[s]=n.slice(c,o+1),s>0&&(o=c-1)}return a}var Di=function(){this.totalCount=0,this.data={}};Di.prototype.train=function(e,t){for(var n in this.data[t]||(this.data[t]={}),e){var r=e[n];this.data[t][n]===void 0&&(this.data[t][n]={}),this.data[t][n][r]===void 0&&(this.data[t][n][r]=0),this.data[t][n][r]++}this.totalCount++},Di.prototype.score=function(e){var t={},n;for(var r in e){var i=e[r];for(n in this.data)t[n]===void 0&&(t[n]={}),this.data[n][r]?t[n][r+`_`+i]=(this.data[n][r][i]||0)/this.totalCount:t[n][r+`_`+i]=0}var a={};for(n in t)for(var o in a[n]=0,t[n])a[n]+=t[n][o];return a};var Oi=Math.sqrt(2*Math.PI);function ki(e){for(var t=e,n=e,r=1;r<30;r++)n*=e*e/(2*r+1),t+=n;return Math.round((.5+t/Oi*Math.exp(-e*e/2))*1e4)/1e4}for(var Ai=[],ji=0;ji<=3.09;ji+=.01)Ai.push(ki(ji));var Mi=function(){this.weights=[],this.bias=0};Mi.prototype.predict=function(e){if(e.length!==this.weights.length)return null;for(var t=0,n=0;n<this.weights.length;n++)t+=this.weights[n]*e[n];return t+=this.bias,+(t>0)},Mi.prototype.train=function(e,t){if(t!==0&&t!==1)return null;e.length!==this.weights.length&&(this.weights=e.slice(),this.bias=1);var n=this.predict(e);if(typeof n==`number`&&n!==t){for(var r=t-n,i=0;i<this.weights.length;i++)this.weights[i]+=r*e[i];this.bias+=r}return this};function Ni(e,t){let[n=0,...r]=Ii(e,t);return[...new Set(r.slice(0,-1))].filter(e=>e>n)}function Pi(e,t){let n=new Set(e).size;return[...Ei([...e],Math.min(t,n)).map(e=>Math.min(...e)),Math.max(...e)]}function Fi(e,t){let[n,r]=[Math.min(...e),Math.max(...e)];return Array.from({length:t+1},(e,i)=>n+(r-n)*i/t)}function Ii(e,t){let n=[...e].sort((e,t)=>e-t);return Array.from({length:t+1},(e,r)=>Li(n,r/t))}function Li(e,t){let n=(e.length-1)*t,r=Math.floor(n),i=e[r]??NaN;return i+((e[Math.min(r+1,e.length-1)]??NaN)-i)*(n-r)}let Ri=e=>e.slice(1,-1),zi={quantile:Ni,natural:(e,t)=>Ri(Pi(e,t)),equal:(e,t)=>Ri(Fi(e,t))};function Bi(e,t,n=`quantile`){let r=e.map(e=>S(e,t));if(r.length===0)return null;let i=r.filter(e=>e===0).length,[a,o]=[Math.min(...r),Math.max(...r)],s=i>r.length/3&&a>=0,c=s?r.filter(e=>e!==0):r;if(c.length===0)return{zero:s,edges:[],low:a,high:o};let l=zi[s&&n===`quantile`?`natural`:n](c,5),u=Math.min(...c),d=Vi(l,t).filter(e=>e>u&&e<=o);return{zero:s,edges:(d.length>0?d:l.map(e=>S(e,t))).filter(e=>e>u),low:a,high:o}}function Vi(e,t){let n=e.slice(1).map((t,n)=>t-(e[n]??t)),r=Math.min(...n.filter(e=>e>0),Math.abs(e[0]??1)||1),i=Math.max(Hi(r),10**-t);return[...new Set(e.map(e=>S(Math.round(e/i)*i,t)))]}function Hi(e){let t=10**Math.floor(Math.log10(e));return([5,2,1].find(n=>n*t<=e*(1+1e-9))??1)*t}let Ui={quantile:`Equally many in each class`,natural:`Natural groups`,equal:`Equal steps`};function Wi(e,t,n){return yi.flatMap(r=>{let i=Bi(e,t,r);if(!i)return[];let a=n.filter(({value:e,slot:t})=>e!==null&&tt(e,i)!==t).length;return[{method:r,label:Ui[r],classes:i,changed:a}]})}function Gi(e,t){let n=[...new Set(e)].sort((e,t)=>e-t);if(n.length===0||n.length>4||!n.every(Number.isFinite))return null;let r=[...t,...n];return{zero:!1,edges:n,low:Math.min(...r),high:Math.max(...r)}}function Ki(e,t,n=.95){let r=z([e],`residents`)??z([t],`the borough's rate`)??Ct(n);if(r)return r;let i=q(e*t),a=t=>qi(i,t)/e;return{low:Math.min(t,Math.max(0,a((1-n)/2))),high:Math.max(t,a((1+n)/2))}}function qi({from:e,mass:t},n){let r=0;for(let[i,a]of t.entries())if(r+=a,r>=n)return e+i-(r-n)/a;return e+t.length-1}function Ji(e,t,{placed:n},r){let i=N(r,n);if(!i)return I(`there are no residents for this period`);let a=Y(e,r,t,i.residents),o=a.reduce((e,t)=>e+t.count,0),s=a.reduce((e,t)=>e+t.exposure,0);if(o===0||s===0)return I(`no incidents in any area`);let c=e=>M(1e3*e,r),l=e=>Xi(e,o/s,c),u=a.map(({count:e,exposure:t})=>Yi(t,c(e/t),l(t))),d=a.map(e=>e.exposure),f=Qi(Math.min(...d),Math.max(...d)).map(l);return[...u,...f].find(L)||{rate:c(o/s),areas:X(e.cells.length,a,u.filter(bt)),lines:f.filter(bt)}}function Yi(e,t,n){return L(n)?n:{residents:e,rate:t,position:Zi(t,n)}}function Xi(e,t,n){let[r,i]=[Ki(e,t,.95),Ki(e,t,.998)];if(L(r))return r;if(L(i))return i;let a=({low:e,high:t})=>({low:n(e),high:n(t)});return{residents:e,usual:a(r),far:a(i)}}function Zi(e,{usual:t,far:n}){return e>n.high?`far above`:e<n.low?`far below`:e>t.high?`above`:e<t.low?`below`:`within`}function Qi(e,t){return Array.from({length:41},(n,r)=>e+(t-e)*r/40)}var Q=Math.random;(function e(t){function n(e,n){return e=e==null?0:+e,n=n==null?1:+n,arguments.length===1?(n=e,e=0):n-=e,function(){return t()*n+e}}return n.source=e,n})(Q),(function e(t){function n(e,n){return arguments.length<2&&(n=e,e=0),e=Math.floor(e),n=Math.floor(n)-e,function(){return Math.floor(t()*n+e)}}return n.source=e,n})(Q);var $i=(function e(t){function n(e,n){var r,i;return e=e==null?0:+e,n=n==null?1:+n,function(){var a;if(r!=null)a=r,r=null;else do r=t()*2-1,a=t()*2-1,i=r*r+a*a;while(!i||i>1);return e+n*a*Math.sqrt(-2*Math.log(i)/i)}}return n.source=e,n})(Q);(function e(t){var n=$i.source(t);function r(){var e=n.apply(this,arguments);return function(){return Math.exp(e())}}return r.source=e,r})(Q);var ea=(function e(t){function n(e){return(e=+e)<=0?()=>0:function(){for(var n=0,r=e;r>1;--r)n+=t();return n+r*t()}}return n.source=e,n})(Q);(function e(t){var n=ea.source(t);function r(e){if((e=+e)==0)return t;var r=n(e);return function(){return r()/e}}return r.source=e,r})(Q),(function e(t){function n(e){return function(){return-Math.log1p(-t())/e}}return n.source=e,n})(Q),(function e(t){function n(e){if((e=+e)<0)throw RangeError(`invalid alpha`);return e=1/-e,function(){return(1-t())**e}}return n.source=e,n})(Q),(function e(t){function n(e){if((e=+e)<0||e>1)throw RangeError(`invalid p`);return function(){return Math.floor(t()+e)}}return n.source=e,n})(Q);var ta=(function e(t){function n(e){if((e=+e)<0||e>1)throw RangeError(`invalid p`);return e===0?()=>1/0:e===1?()=>1:(e=Math.log1p(-e),function(){return 1+Math.floor(Math.log1p(-t())/e)})}return n.source=e,n})(Q),na=(function e(t){var n=$i.source(t)();function r(e,r){if((e=+e)<0)throw RangeError(`invalid k`);if(e===0)return()=>0;if(r=r==null?1:+r,e===1)return()=>-Math.log1p(-t())*r;var i=(e<1?e+1:e)-1/3,a=1/(3*Math.sqrt(i)),o=e<1?()=>t()**(1/e):()=>1;return function(){do{do var e=n(),s=1+a*e;while(s<=0);s*=s*s;var c=1-t()}while(c>=1-.0331*e*e*e*e&&Math.log(c)>=.5*e*e+i*(1-s+Math.log(s)));return i*s*o()*r}}return r.source=e,r})(Q),ra=(function e(t){var n=na.source(t);function r(e,t){var r=n(e),i=n(t);return function(){var e=r();return e===0?0:e/(e+i())}}return r.source=e,r})(Q),ia=(function e(t){var n=ta.source(t),r=ra.source(t);function i(e,t){return e=+e,(t=+t)>=1?()=>e:t<=0?()=>0:function(){for(var i=0,a=e,o=t;a*o>16&&a*(1-o)>16;){var s=Math.floor((a+1)*o),c=r(s,a-s+1)();c<=o?(i+=s,a-=s,o=(o-c)/(1-c)):(a=s-1,o/=c)}for(var l=o<.5,u=n(l?o:1-o),d=u(),f=0;d<=a;++f)d+=u();return i+(l?f:a-f)}}return i.source=e,i})(Q);(function e(t){function n(e,n,r){var i;return(e=+e)==0?i=e=>-Math.log(e):(e=1/e,i=t=>t**+e),n=n==null?0:+n,r=r==null?1:+r,function(){return n+r*i(-Math.log1p(-t()))}}return n.source=e,n})(Q),(function e(t){function n(e,n){return e=e==null?0:+e,n=n==null?1:+n,function(){return e+n*Math.tan(Math.PI*t())}}return n.source=e,n})(Q),(function e(t){function n(e,n){return e=e==null?0:+e,n=n==null?1:+n,function(){var r=t();return e+n*Math.log(r/(1-r))}}return n.source=e,n})(Q),(function e(t){var n=na.source(t),r=ia.source(t);function i(e){return function(){for(var i=0,a=e;a>16;){var o=Math.floor(.875*a),s=n(o)();if(s>a)return i+r(o-1,a/s)();i+=o,a-=s}for(var c=-Math.log1p(-t()),l=0;c<=a;++l)c-=Math.log1p(-t());return i+l}}return i.source=e,i})(Q);let aa=1/4294967296;function oa(e=Math.random()){let t=(0<=e&&e<1?e/aa:Math.abs(e))|0;return()=>(t=1664525*t+1013904223|0,aa*(t>>>0))}let sa=2e4;function ca(e,t,{seed:n,draws:r=sa}){let i=R(e)??z(t)??St(e,t);if(i)return i;if(e.length<2)return I(`a rank needs two places or more`);if(e.every(e=>e===0))return I(`no incidents in any place`);if(!ma(n))return I(`the seed is not a whole number of 0 or more`);if(!ma(r)||r<sa)return I(`a rank needs at least 20,000 draws`);let a=la(e,t,n,r);return e.map((t,n)=>pa(a.subarray(n*e.length),e.length,r))}function la(e,t,n,r){let i=na.source(oa(n)),a=e.map((e,n)=>i(e+.5,1/(t[n]??1))),o=new Uint32Array(e.length**2),s=new Float64Array(e.length),c=new Uint32Array(e.length),l=new Float64Array(e.length);for(let e=0;e<r;e++){for(let e=0;e<s.length;e++)s[e]=a[e]?.()??0;s.length<ua?da(c,s):fa(c,s,l);for(let e=0;e<c.length;e++){let t=e*c.length+(c[e]??0);o[t]=(o[t]??0)+1}}return o}let ua=64;function da(e,t){e.fill(0);for(let n=0;n<t.length;n++){let r=t[n]??0,i=e[n]??0;for(let a=n+1;a<t.length;a++){let n=Number((t[a]??0)>r);i+=n,e[a]=(e[a]??0)+1-n}e[n]=i}}function fa(e,t,n){n.set(t),n.sort(),t.forEach((t,r)=>{let[i,a]=[0,n.length];for(;i<a;){let e=i+a>>1;(n[e]??0)>t?a=e:i=e+1}e[r]=n.length-i})}function pa(e,t,n){let r=[];for(let i=0;i<t;i++)r.push((r[i-1]??0)+(e[i]??0)/n);return{first:r[0]??0,topThree:r[Math.min(2,t-1)]??0,low:r.findIndex(e=>e>.05)+1,high:r.findIndex(e=>e>=.95)+1}}let ma=e=>Number.isSafeInteger(e)&&e>=0;function ha(e,t,n,r,i){let a=va(i,r,n.placed);if(!a)return I(`there are no residents for this period`);let o=Y(e,r,t,a),s=ca(o.map(e=>e.count),o.map(e=>e.exposure),{seed:20220505});if(L(s))return s;let c=_a(o),l=s.map((e,t)=>({...e,place:c[t]??0}));return{of:o.length,areas:X(e.cells.length,o,l)}}function ga(e,t,n,r,i){let a=va(i,r,n.placed);if(!a)return I(`there are no residents for this period`);let o=Y(e,r,t,a);return X(e.cells.length,o,_a(o))}function _a(e){let t=e.map(e=>e.count/e.exposure);return t.map(e=>1+t.filter(t=>t>e).length)}function va(e,t,n){return e===`hectare`?e=>e.hectares:e===`rate`?N(t,n)?.residents??null:()=>1}function ya(e,t){let n=R(e)??z(t,`residents`)??St(e,t);if(n)return n;let r=$(e)/$(t);if(r===0)return I(`no incidents in any area`);let i=e.map((e,n)=>({rate:e/(t[n]??0),residents:t[n]??0})),a=ba(i,r);return i.map(e=>{let t=a/(a+r/e.residents);return t*e.rate+(1-t)*r})}function ba(e,t){let n=$(e.map(e=>e.residents)),r=$(e.map(e=>e.residents*(e.rate-t)**2))/n;return Math.max(0,r-t/(n/e.length))}let $=e=>e.reduce((e,t)=>e+t,0),xa=.999999;function Sa(e,t=.95){let n=R([e])??Ct(t);if(n)return n;if(t>xa)return I(`a level above ${xa}`);let r=(1-t)/2;return{low:e===0?0:Ca(e-1,1-r),high:Ca(e,r)}}function Ca(e,t){let n=e;for(let r=1;Math.abs(r)>1e-10*(1+n);n+=r){let{upTo:i,at:a}=wa(e,n);r=(i-t)/a}return n}function wa(e,t){let{from:n,mass:r}=q(t),i=0;for(let t=0;t<=e-n;t++)i+=r[t]??0;return{upTo:i,at:r[e-n]??0}}function Ta(e,t,{placed:n},r){let i=N(r,n);if(!i)return I(`there are no residents for this period`);let a=Y(e,r,t,i.residents),o=ya(a.map(e=>e.count),a.map(e=>e.exposure));if(L(o))return o;let s=(e,t)=>M(1e3*e/t,r),c=a.map(({count:e,exposure:t},n)=>{let r=Sa(e);return L(r)?r:{rate:s(e,t),interval:{low:s(r.low,t),high:s(r.high,t)},smoothed:s(o[n]??0,1)}});return c.find(L)||X(e.cells.length,a,c.filter(bt))}function Ea({file:e,places:t,series:n,window:r,measure:i}){let a=e.areas.flatMap(e=>t.find(t=>t.code===e)??[]);return{change:ti(e,n,r),ranks:ha(e,a,n,r,i),funnel:Ji(e,a,n,r),rates:Ta(e,a,n,r)}}function Da(e,t,{period:n}){let{table:r}=t,i=ht(t.manifest,r.indicator),{series:a}=i.series,{indicator:o}=i.entry;if(r.schema!==`counts/1`||a.kind!==`counts`||o.kind!==`counts`||!n)return null;let s=ce(t,a.by),c=r.areas.flatMap(e=>s.find(t=>t.code===e)??[]),l={...e,measure:y(e.measure,r.times.kind)};return{view:l,table:r,places:c,series:a,indicator:o,window:n,statistics:Ea({file:r,places:c,series:a,window:n,measure:l.measure===`change`?`rate`:l.measure}),at:e=>c.findIndex(t=>t.code===e)}}function Oa(e,t){return t.kind===`periods`||f(e.first,O(t).last)<36}function ka(e,t,{placed:n},r,i){let a=ja(e);return i.flatMap(e=>{let i=a(e),o=Aa(i),s=N(e,n);return t.flatMap((t,n)=>{let a=i[n];return typeof a==`number`?r===`count`?[a]:r===`share`?o===null?[]:[100*a/o]:r===`hectare`?[M(a/t.hectares,e)]:s?[M(ve(a,s.residents(t)),e)]:[]:[]})})}function Aa(e){let t=e.filter(e=>typeof e==`number`).reduce((e,t)=>e+t,0);return e.includes(`unknown`)||t<50?null:t}function ja({times:e,cells:t}){let n=t.map(Ma);return t=>{let r=oe(e,t);if(!r)return n.map(()=>`unknown`);let i=e=>(e[r.to+1]??0)-(e[r.from]??0);return n.map(({counts:e,gaps:t,uncovered:n})=>i(t)>0?`unknown`:i(n)>0?`uncovered`:i(e))}}function Ma(e){let t=t=>{let n=[0];for(let[r,i]of e.entries())n.push((n[r]??0)+t(i));return n};return{counts:t(e=>typeof e==`number`?e:0),gaps:t(e=>Number(e===`x`||e===`c`)),uncovered:t(e=>Number(e===`u`))}}function Na({place:e,low:t,high:n}){let r=`${e} (${t} to ${n})`;return{text:r,order:e,plain:r}}function Pa(e,t){let{place:n,low:r,high:i,first:a,topThree:o}=e,s=r===i?`the same`:`${r} to ${i}`,c=o>=Fa&&a<Ia,l=[...a>=Fa?[`highest with ${La(a)}`]:[],...c?[`in the top 3 with ${La(o)}`]:[]];return[`Rank ${n} of ${t}; with 90% probability ${s}`,...l].join(`; `).concat(`.`)}let Fa=.05,Ia=.995;function La(e){return e>=Ia?`more than 99% probability`:e<.005?`less than 1% probability`:`${Math.round(100*e)}% probability`}function Ra(e,t){let{statistics:n,at:r,view:i}=t,a=t=>e.readings.map(e=>t[r(e.code)]??null),{change:o,ranks:s,funnel:c}=n,l=i.measure===`change`?null:v[i.measure];return{says:e.readings.map(e=>Va(t,r(e.code))),change:L(o)?o:{...o,areas:a(o.areas).map(e=>e??za)},ranks:L(s)?s:{...s,areas:a(s.areas)},funnel:L(c)?c:{...c,areas:a(c.areas)},slopes:Ga(t,a),alternatives:e.symbol===`choropleth`&&l?Wi(Ba(t),l.decimals,e.readings):[]}}let za=I(`the area has no figures`);function Ba({table:e,places:t,series:n,view:r}){let i=k(e.times,r.length===`fy`?`12`:r.length),a=r.classes===`all`?i:i.filter(t=>Oa(t,e.times));return ka(e,t,n,r.measure,a)}function Va({statistics:e},t){let{ranks:n,change:r,funnel:i,rates:a}=e,o=L(n)?null:n.areas[t],s=L(r)?null:r.areas[t],c=L(i)?null:i.areas[t],l=(L(a)?null:a[t])?.interval;return[...o&&!L(n)?[Pa(o,n.of)]:[],...l?[`95% interval of the rate: ${Ha(l.low)} to ${Ha(l.high)}.`]:[],...c?[Wa[c.position]]:[],...s&&!L(s)&&!L(r)?[`Against ${re(r.against)}: ${Ua(Z(s).sentence)}.`]:[],...o?[]:[L(n)?`Not ranked: ${n.unavailable}.`:`Not ranked: it has no figure here.`]]}let Ha=e=>C(e,v.rate.decimals),Ua=e=>`${e.charAt(0).toLowerCase()}${e.slice(1)}`,Wa={"far above":`Far above the borough’s rate for its number of residents (outside the 99.8% limits).`,above:`Above the borough’s rate for its number of residents (outside the 95% limits).`,within:`Within what chance alone leaves about the borough’s rate (inside the 95% limits).`,below:`Below the borough’s rate for its number of residents (outside the 95% limits).`,"far below":`Far below the borough’s rate for its number of residents (outside the 99.8% limits).`};function Ga({table:e,places:t,series:n,window:r},i){let a=ga(e,t,n,r,`rate`),o=ga(e,t,n,r,`hectare`);return L(a)?a:L(o)?o:i(a.map((e,t)=>{let n=o[t]??null;return e===null||n===null?null:{byResidents:e,byHectares:n}}))}function Ka(e,{statistics:t,at:n}){let{ranks:r,change:i}=t,a=e=>L(r)?null:r.areas[n(e)]??null,o=e=>L(i)?i:i.areas[n(e)],s=e.readings.map(e=>{let t=a(e.code),n={rank:t?Na(t):qa(`not ranked`),...Ja(o(e.code))};return{...e,figures:{...e.figures,...n}}}),c=L(i)?i:i.together,l={...e.borough.figures,rank:qa(``),...Ja(c)};return{...e,readings:s,borough:{...e.borough,figures:l}}}let qa=e=>({text:e,order:null,plain:`[x]`});function Ja(e){if(!e||L(e))return{before:qa(`no data`),change:qa(`no comparison`)};let{arrow:t,word:n,percent:r}=Z(e),i={text:C(e.before),order:e.before,plain:`${e.before}`},a=e.kind===`tested`?e.after-e.before:null;return e.kind===`untested`?{before:i,change:{text:e.reason,order:a,plain:e.reason}}:{before:i,change:{text:t?[t,n,r].filter(Boolean).join(` `):n,order:a,plain:[n,r].filter(Boolean).join(` `)}}}function Ya(e,t,n,r){let{decimals:i}=v[n],a=e=>`${C(e,i)}${n===`share`?`%`:``}`,o=e.readings.map(e=>({...e,slot:e.value===null?null:tt(e.value,t)})),{legend:s}=e;return{...e,readings:o,legend:{...s,classes:it(t,o,i,a),edges:t.edges.map(e=>({at:e,label:a(e)})),note:r}}}let{decimals:Xa,after:Za}=v.rate;function Qa(e,{statistics:t,at:n}){let{rates:r}=t;if(L(r))return e;let i=e.readings.map(e=>{let t=r[n(e.code)];if(!t||e.value===null)return e;let i=S(t.smoothed,Xa),a=C(i,Xa),o={text:a,order:t.smoothed,plain:i.toFixed(Xa)};return{...e,value:i,label:a,figures:{...e.figures,smoothed:o},say:`${j(e)}: ${a}${Za} smoothed, ${e.figures.rate?.text??``} as recorded.`}}),a={id:`smoothed`,label:`Smoothed rate`,shown:!0};return{...e,subtitle:e.subtitle.replace(` per 1,000 residents`,`, smoothed, per 1,000 residents`),columns:e.columns.flatMap(e=>e.id===`rate`?[{...e,shown:!1},a]:[e]),borough:{...e.borough,figures:{...e.borough.figures,smoothed:{text:`not smoothed`,order:null,plain:`[x]`}}},readings:i,caveats:[`Smoothed: each rate is drawn towards the borough’s, the more so the fewer residents it stands on (empirical Bayes). The table has the rates as recorded beside it.`,...e.caveats]}}function $a({table:e,places:t,series:n}){let r=ka(e,t,n,`rate`,k(e.times,e.times.kind===`months`?`1`:`12`).filter(t=>Oa(t,e.times)));if(r.length===0)return null;let i=r.reduce((e,t)=>e+t,0)/r.length;return i>0?Re(i*.25):null}function eo(e,t){let n=vt(e,t),r=Da(e,t,n);if(!r)return n;let i=Ka(n,r),a=r.view.measure===`change`?io(i,r):to(i,r);return{...a,evidence:Ra(a,r),chosen:a.readings.find(t=>t.code===e.ward)??null}}function to(e,t){let{view:n}=t,r=n.smooth&&n.measure===`rate`?Qa(e,t):e;return r.symbol===`choropleth`?no(r,t):r}function no(e,t){let{view:n}=t;if(n.measure===`change`||n.measure===`count`)return e;if(n.method===`manual`){let t=Gi(n.edges,e.readings.flatMap(e=>e.value??[]));return t?Ya(e,t,n.measure,`Classes by the edges you typed.`):e}let r=n.method===`quantile`&&!n.smooth?null:ro(e,t);return r?Ya(e,r.classes,n.measure,e.legend.note):e}function ro(e,t){return Wi(Ba(t),v[t.view.measure].decimals,e.readings).find(({method:e})=>e===t.view.method)??null}function io(e,t){let{statistics:n,at:r,window:i,series:a,places:o,indicator:s}=t,{change:c}=n;if(L(c)){let t=`No comparison: ${c.unavailable}.`;return{...e,refused:{reason:t,remedy:{label:`Show the figures`,change:{measure:`count`}}}}}let l=N(i,a.placed),u=fi(e,{change:c,changes:e.readings.flatMap(e=>c.areas[r(e.code)]??[]),perThousand:(t,n)=>{let a=o[r(e.readings[t]?.code??``)];return l&&a?M(ve(n,l.residents(a)),i):null},strongFrom:l&&$a(t),subject:s.subject,counted:s.counted});return c.provisional?{...u,refused:ao(c.provisional,t)}:u}function ao(e,{table:t,series:n}){let r=oi(t.times,n.provisionalMonths);return{reason:e,remedy:{label:`Show the period to ${p(r)}`,change:{end:r}}}}addEventListener(`message`,({data:e})=>{postMessage(eo(e.view,e.files))})})();