// Words of the survey's own pages, in the three survey languages. The Ukrainian is a draft for a native translator.
import type { SurveyLanguage } from '#domain/language.ts';
import { counted, noBreakSpace } from '#ui/formats.ts';

const characters = {
  pl: { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' },
  en: { one: 'character', other: 'characters' },
  uk: { one: 'знак', few: 'знаки', many: 'знаків', other: 'знака' },
};
const count = (language: SurveyLanguage, n: number) => counted(language, n, characters[language]);

const pl = {
  progress: (position: number, total: number) => `Pytanie${noBreakSpace}${position} z${noBreakSpace}${total}`,
  firstPage: (minutes: string) =>
    `Około ${minutes}, anonimowo. Można skończyć w każdej chwili: każda odpowiedź jest zapisana.`,
  anonymous: 'Ankieta jest anonimowa.',
  trapLabel: 'To pole zostaw puste',
  faults: {
    'choose-one': 'Zaznacz jedną odpowiedź albo naciśnij „Pomiń”.',
    'choose-one-first': 'Zaznacz jedną odpowiedź.',
    'choose-some': 'Zaznacz przynajmniej jedną odpowiedź albo naciśnij „Pomiń”.',
    'at-most-three': 'Zaznacz najwyżej trzy odpowiedzi.',
    'whole-number': 'Wpisz liczbę całkowitą, na przykład 15, albo naciśnij „Pomiń”.',
    'best-and-worst': 'Zaznacz po jednej odpowiedzi na obu listach albo naciśnij „Pomiń”.',
    'best-is-worst': 'Na obu listach jest zaznaczone to samo. Zaznacz dwie różne odpowiedzi.',
    'unknown-answer': 'Zaznacz jedną z odpowiedzi na tej stronie.',
    'broken-text': 'Część znaków dotarła uszkodzona. Sprawdź tekst i wyślij jeszcze raz.',
    'unexpected-field': 'Odpowiedź dotarła niekompletna. Zaznacz ją jeszcze raz.',
    trap: 'Jedno z ukrytych pól zostało wypełnione. Zaznacz odpowiedź jeszcze raz.',
    expired: 'Ta strona była otwarta dłużej niż dobę. Wyślij odpowiedź jeszcze raz.',
    'too-many': 'Z tej sieci przyszło naraz bardzo dużo odpowiedzi. Poczekaj minutę i wyślij jeszcze raz.',
    unavailable: 'Nie udało się zapisać odpowiedzi. Wyślij ją jeszcze raz za chwilę.',
    'text-too-long': (written: number, most: number) =>
      `Tekst ma ${count('pl', written)}. Zmieści się ${count('pl', most)}.`,
  },
  thanks: {
    title: 'Dziękujemy. Odpowiedzi zapisane.',
    matter: 'Masz sprawę do załatwienia?',
    noComplaint: 'Ta ankieta nie jest skargą ani wnioskiem. Skargę lub wniosek przyjmie urząd:',
    noComplaintShort: 'Ta ankieta nie jest skargą ani wnioskiem. Skargę lub wniosek przyjmie urząd.',
    changed: 'Co zmieniliśmy',
    allChanges: 'Wszystkie zmiany',
    staff: 'Wyniki pokazujemy tylko jako sumy odpowiedzi wielu osób. Pojedynczej odpowiedzi nie zobaczy nikt.',
  },
  closed: {
    title: 'Ta ankieta jest zamknięta',
    text: 'Teraz nie zbieramy tu odpowiedzi. Dziękujemy za chęć pomocy.',
    reach: 'Swoją uwagę można przekazać urzędowi wprost:',
    reachShort: 'Swoją uwagę można przekazać w urzędzie.',
  },
  unknown: {
    title: 'Nie znamy tego kodu',
    text: 'Prosimy sprawdzić, czy kod jest taki sam jak na plakacie: sześć liter i cyfr po słowie „ankieta”.',
    ask: 'Jeśli kod się zgadza, prosimy powiedzieć o tym w urzędzie, w którym wisi plakat. Pracownik poda właściwy kod.',
    reach: 'Kontakt z urzędem:',
    title404: 'Nie ma takiej strony ankiety',
    again: 'Zacznij ankietę od początku',
  },
  tooLarge: {
    title: 'Tekst jest za długi',
    text: 'Zmieści się 500 znaków. Prosimy wrócić do poprzedniej strony i wpisać krótszy tekst.',
  },
  limited: {
    title: 'Prosimy poczekać chwilę',
    text: 'Z tej sieci przyszło naraz bardzo dużo wejść. Prosimy odświeżyć stronę za minutę.',
  },
  address: 'Adres',
  phone: 'Telefon',
  email: 'E-mail',
};

type Texts = typeof pl;

const en: Texts = {
  progress: (position, total) => `Question${noBreakSpace}${position} of${noBreakSpace}${total}`,
  firstPage: (minutes) => `About ${minutes}, anonymous. You can stop at any moment: each answer is saved.`,
  anonymous: 'The survey is anonymous.',
  trapLabel: 'Leave this field empty',
  faults: {
    'choose-one': 'Choose one answer or press “Skip”.',
    'choose-one-first': 'Choose one answer.',
    'choose-some': 'Choose at least one answer or press “Skip”.',
    'at-most-three': 'Choose three answers at most.',
    'whole-number': 'Type a whole number, for example 15, or press “Skip”.',
    'best-and-worst': 'Choose one answer in each list or press “Skip”.',
    'best-is-worst': 'The same answer is chosen in both lists. Choose two different ones.',
    'unknown-answer': 'Choose one of the answers on this page.',
    'broken-text': 'Some characters arrived damaged. Check the text and send it again.',
    'unexpected-field': 'The answer arrived incomplete. Choose it again.',
    trap: 'One of the hidden fields was filled in. Choose the answer again.',
    expired: 'This page was open for more than a day. Send the answer again.',
    'too-many': 'Very many answers came from this network at once. Wait a minute and send it again.',
    unavailable: 'The answer could not be saved. Send it again in a moment.',
    'text-too-long': (written, most) => `The text has ${count('en', written)}. There is room for ${count('en', most)}.`,
  },
  thanks: {
    title: 'Thank you. Your answers are saved.',
    matter: 'Do you have a matter to settle?',
    noComplaint: 'This survey is neither a complaint nor a request. The office takes complaints and requests:',
    noComplaintShort: 'This survey is neither a complaint nor a request. The office takes complaints and requests.',
    changed: 'What we changed',
    allChanges: 'All changes',
    staff: 'Results are shown only as sums of answers of many people. Nobody sees a single answer.',
  },
  closed: {
    title: 'This survey is closed',
    text: 'We are not collecting answers here now. Thank you for your willingness to help.',
    reach: 'You can give your comment to the office directly:',
    reachShort: 'You can give your comment at the office.',
  },
  unknown: {
    title: 'We do not know this code',
    text: 'Check that the code is the same as on the poster: six letters and digits after the word “ankieta”.',
    ask: 'If it is the same, tell the office where the poster hangs. An employee will give you the right code.',
    reach: 'How to reach the office:',
    title404: 'There is no such page of the survey',
    again: 'Start the survey again',
  },
  tooLarge: {
    title: 'The text is too long',
    text: 'There is room for 500 characters. Please go back and type a shorter text.',
  },
  limited: {
    title: 'Please wait a moment',
    text: 'Very many visits came from this network at once. Reload the page in a minute.',
  },
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
};

const uk: Texts = {
  progress: (position, total) => `Запитання${noBreakSpace}${position} з${noBreakSpace}${total}`,
  firstPage: (minutes) => `Близько ${minutes}, анонімно. Можна закінчити будь-коли: кожну відповідь збережено.`,
  anonymous: 'Опитування анонімне.',
  trapLabel: 'Залиште це поле порожнім',
  faults: {
    'choose-one': 'Виберіть одну відповідь або натисніть «Пропустити».',
    'choose-one-first': 'Виберіть одну відповідь.',
    'choose-some': 'Позначте принаймні одну відповідь або натисніть «Пропустити».',
    'at-most-three': 'Позначте щонайбільше три відповіді.',
    'whole-number': 'Введіть ціле число, наприклад 15, або натисніть «Пропустити».',
    'best-and-worst': 'Позначте по одній відповіді в обох списках або натисніть «Пропустити».',
    'best-is-worst': 'В обох списках позначено те саме. Позначте дві різні відповіді.',
    'unknown-answer': 'Виберіть одну з відповідей на цій сторінці.',
    'broken-text': 'Частина знаків надійшла пошкодженою. Перевірте текст і надішліть ще раз.',
    'unexpected-field': 'Відповідь надійшла неповною. Виберіть її ще раз.',
    trap: 'Одне з прихованих полів було заповнене. Виберіть відповідь ще раз.',
    expired: 'Ця сторінка була відкрита довше доби. Надішліть відповідь ще раз.',
    'too-many': 'Із цієї мережі надійшло дуже багато відповідей одночасно. Зачекайте хвилину й надішліть ще раз.',
    unavailable: 'Не вдалося зберегти відповідь. Надішліть її ще раз за хвилину.',
    'text-too-long': (written, most) => `Текст має ${count('uk', written)}. Вміститься ${count('uk', most)}.`,
  },
  thanks: {
    title: 'Дякуємо. Відповіді збережено.',
    matter: 'Маєте справу до вирішення?',
    noComplaint: 'Це опитування не є скаргою чи заявою. Скаргу або заяву прийме установа:',
    noComplaintShort: 'Це опитування не є скаргою чи заявою. Скаргу або заяву прийме установа.',
    changed: 'Що ми змінили',
    allChanges: 'Усі зміни',
    staff: 'Результати показуємо лише як суми відповідей багатьох людей. Окремої відповіді не побачить ніхто.',
  },
  closed: {
    title: 'Це опитування закрито',
    text: 'Зараз ми не збираємо тут відповідей. Дякуємо за бажання допомогти.',
    reach: 'Своє зауваження можна передати установі безпосередньо:',
    reachShort: 'Своє зауваження можна передати в установі.',
  },
  unknown: {
    title: 'Ми не знаємо цього коду',
    text: 'Перевірте, чи код такий самий, як на плакаті: шість літер і цифр після слова «ankieta».',
    ask: 'Якщо код такий самий, скажіть про це в установі, де висить плакат. Працівник дасть правильний код.',
    reach: 'Як зв’язатися з установою:',
    title404: 'Такої сторінки опитування немає',
    again: 'Почати опитування спочатку',
  },
  tooLarge: {
    title: 'Текст задовгий',
    text: 'Вміститься 500 знаків. Поверніться, будь ласка, і напишіть коротший текст.',
  },
  limited: {
    title: 'Зачекайте хвилину',
    text: 'Із цієї мережі надійшло дуже багато запитів одночасно. Оновіть сторінку за хвилину.',
  },
  address: 'Адреса',
  phone: 'Телефон',
  email: 'Електронна пошта',
};

export const surveyTexts: Readonly<Record<SurveyLanguage, Texts>> = { pl, en, uk };
export type SurveyTexts = Texts;
/** Messages that need no figure. */
export type PlainFault = Exclude<keyof Texts['faults'], 'text-too-long'>;
