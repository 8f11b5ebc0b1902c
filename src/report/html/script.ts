/**
 * The page's only script: filters, copies, and opens the cards for print. It reads numbers and its own classes, never text
 * from a log. Without it every incident is shown.
 */
export const script = `
const form = document.querySelector('#filter');
const cards = [...document.querySelectorAll('#incidents article')];
const apply = () => {
  const chosen = [...form.querySelectorAll('select')].filter(select => select.value !== '');
  const fits = card => chosen.every(select => card.dataset[select.name].split(' ').includes(select.value));
  for (const card of cards) card.hidden = !fits(card);
  const shown = cards.filter(card => !card.hidden).length;
  form.querySelector('output').textContent = shown + ' of ' + cards.length + ' shown';
};
if (form) {
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = button.parentElement.querySelector('pre');
    getSelection().selectAllChildren(text);
    await navigator.clipboard?.writeText(text.textContent).then(() => (button.textContent = 'Copied'), () => {});
  });
}
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('.card:not(.pass) > details')) details.open = true;
});
`;
