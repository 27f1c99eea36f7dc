import { useEffect, useState } from 'preact/hooks'

/** Shorter than the pause between a choice and looking at what it shows; longer than that between two keys. */
const settledMs = 120

/** The value once it has stopped changing: a name typed into a list passes others on its way, and none of them is drawn. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
