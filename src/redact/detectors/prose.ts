/** What is said about a credential where its value could stand: `token: expired`, `"password": "required"`. */
const said = new Set(
  (
    'null none nil undefined true false yes no ok valid invalid missing expired revoked required empty unset set present absent ' +
    'unknown unauthorized unauthenticated forbidden denied incorrect wrong malformed bad failed failure error string number boolean object bearer basic ' +
    'digest inherit include omit same-origin read write admin default disabled enabled optional hidden redacted masked not no a an the is was ' +
    'this your it must has have does did cannot could for from to in of with and or header authentication authorization token password secret key'
  ).split(' '),
);

const sentence =
  /\b(?:is|are|was|were|be|been|has|have|had|not|no|the|this|that|your|must|may|can|cannot|could|should|please|required|invalid|missing|expired|incorrect|failed|does|did|field|with|for|than|least)\b/i;

/** Whether words about a credential stand where its value could. */
export function isProse(value: string): boolean {
  if (said.has(value.toLowerCase().replace(/[.,;:!?]+$/, ''))) return true;
  const words = value.split(/\s+/);
  return (
    words.length > 1 &&
    words.filter(word => /^[a-z'’]+[.,;:!?]?$/i.test(word)).length * 4 >= words.length * 3 &&
    sentence.test(value)
  );
}
