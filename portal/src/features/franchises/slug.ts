const MAX = 40;

/** The rule of the contract: 3 to 40 lower-case letters, digits and hyphens. */
const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** Letters that Unicode does not take apart into a plain one and its accent. */
const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  '&': ' and ',
};

export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The slug that a name suggests: "Crown Awards São Paulo" is crown-awards-sao-paulo. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/./gu, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{Mark}'’]/gu, '');
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return shortened(words).replace(/-+$/, '');
}

/** Cut between words where that leaves a good part of them. */
function shortened(words: string): string {
  if (words.length <= MAX) return words;
  const cut = words.slice(0, MAX + 1).lastIndexOf('-');
  return words.slice(0, cut > MAX / 2 ? cut : MAX);
}
