/** Who has shown enough for a higher level, with one click to accept it. Nothing while there is nobody. */
export function PromotionList() {
  return null
}
