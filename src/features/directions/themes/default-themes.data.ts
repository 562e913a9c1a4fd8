// The themes an office starts with: what clients of Polish offices usually write about. Every office may change them.
import type { Theme } from './theme.ts';

const list = (text: string): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean);

export const defaultThemes: readonly Theme[] = [
  {
    id: 'queue',
    name: { pl: 'Kolejka i czekanie na obsługę', en: 'Queue and waiting to be served' },
    touchpoint: 'first-contact',
    driver: 'waiting',
    entries: list(`kolejka, kolejkowy, czekać, oczekiwać, oczekiwanie, odczekać, poczekalnia, wyczekać, zaczekać,
      numerek, biletomat, kolejkomat, stać godzina, stać ogonek, tłok, jeden okienko, więcej okienko, otwarty okienko,
      stracić godzina, tłum`),
  },
  {
    id: 'hours',
    name: { pl: 'Godziny otwarcia', en: 'Opening hours' },
    touchpoint: 'first-contact',
    driver: null,
    entries:
      list(`godzina otwarcie, godzina praca, godzina przyjęcie, godzina urzędowanie, godzina obsługa, godzina kasa,
      otwarty długi, czynny, krótki otwarty, popołudnie, popołudniowy, sobota, po praca,
      zamknięty, zamykać, godzina popołudniowy, godzina otwarty`),
  },
  {
    id: 'courtesy',
    name: { pl: 'Uprzejmość pracowników', en: 'Courtesy of employees' },
    touchpoint: 'competence',
    driver: 'courtesy',
    entries: list(`uprzejmy, uprzejmość, miły, sympatyczny, życzliwy, życzliwość, kultura, kulturalny, grzeczny,
      grzeczność, arogancki, arogancja, opryskliwy, chamski, chamstwo, bezczelny, uśmiech, uśmiechnięty, serdeczny,
      przyjazny, podejście, traktować, szacunek, krzyczeć, nakrzyczeć, ton, empatia, cierpliwy, cierpliwość, wyniosły,
      obrażony, lekceważyć, lekceważący, zbywać, zbyć, burknąć, pomocny, łaska`),
  },
  {
    id: 'knowledge',
    name: { pl: 'Wiedza i fachowość', en: 'Knowledge and skill' },
    touchpoint: 'competence',
    driver: 'knowledge',
    entries: list(`kompetentny, kompetencja, niekompetencja, wiedza, fachowy, fachowość, fachowiec, profesjonalny,
      profesjonalizm, profesjonalista, doświadczony, doświadczenie, przeszkolić, szkolenie, doszkolić, znać przepis,
      znajomość przepis, merytoryczny, rzetelny, rzetelność, pomyłka, pomylić, błąd, poradny,
      zorientować, sprzeczny`),
  },
  {
    id: 'information',
    name: { pl: 'Informacja i wyjaśnienia', en: 'Information and explanations' },
    touchpoint: 'first-contact',
    driver: 'information',
    entries: list(`informacja, informować, poinformować, informacyjny, wyjaśnić, wyjaśnienie, wyjaśniać, wytłumaczyć,
      tłumaczyć, instrukcja, zrozumiały, czytelny, jasny, doradzić, podpowiedzieć, wskazówka, ulotka, powiadomić,
      powiadomienie, komunikat, dowiedzieć, odpowiedź, odpisać, pismo`),
  },
  {
    id: 'right-person',
    name: { pl: 'Trafienie do właściwej osoby', en: 'Getting to the right person' },
    touchpoint: 'first-contact',
    driver: 'right_person',
    entries: list(`odsyłać, odesłać, właściwy osoba, właściwy pokój, właściwy okienko, właściwy wydział, zły pokój,
      pokój do pokój, okienko do okienko, odbić drzwi, szukać pokój, znaleźć pokój, trafić, znaleźć osoba, biegać,
      chodzić od, kierować, skierować, przekierować, zły okienko, urlop, zastępstwo`),
  },
  {
    id: 'settling-time',
    name: { pl: 'Czas załatwienia sprawy', en: 'Time to settle the matter' },
    touchpoint: 'competence',
    driver: 'settling_time',
    entries:
      list(`termin, czas załatwić, czas realizacja, długi trwać, trwać miesiąc, trwać tydzień, czas trwać, ciągnąć,
      przewlekły, przewlekłość, opieszały, opieszałość, szybki załatwić, ślimaczyć, zwłoka, opóźnienie,
      od ręka, terminowy, terminowość, sprawny, sprawność, czekać miesiąc, czekać decyzja, procedura trwać, szybki obsługa,
      powoli, powolny, wolny obsługa, czas oczekiwać decyzja`),
  },
  {
    id: 'forms',
    name: { pl: 'Formularze i dokumenty', en: 'Forms and documents' },
    touchpoint: 'first-contact',
    driver: 'information',
    entries: list(`formularz, wniosek, druk, druczek, załącznik, zaświadczenie, wypełnić, wypełniać, papier, papierek,
      biurokracja, dokument, kserokopia, ksero, wzór pismo, oświadczenie, podpis, papierologia, odpis`),
  },
  {
    id: 'telephone',
    name: { pl: 'Telefon', en: 'Telephone' },
    touchpoint: 'first-contact',
    driver: 'right_person',
    entries: list(`telefon, telefoniczny, dodzwonić, dzwonić, zadzwonić, oddzwonić, infolinia, słuchawka, telefonować,
      przedzwonić, wydzwaniać, centrala`),
  },
  {
    id: 'online',
    name: { pl: 'Załatwianie przez internet', en: 'Online' },
    touchpoint: 'first-contact',
    driver: 'online',
    entries:
      list(`internet, internetowy, online, strona internetowy, epuap, mobywatel, elektroniczny, e-doręczenie, e-usługa, profil zaufany, mail, mailowy, aplikacja, system, logować, zalogować,
      login, bip, portal, zdalny, rezerwacja, zarezerwować, umówić, umawiać, strona urząd, zawiesić system, formularz
      online, cyfrowy`),
  },
  {
    id: 'building',
    name: { pl: 'Budynek i oznakowanie', en: 'Building and signs' },
    touchpoint: 'building',
    driver: 'building',
    entries: list(`budynek, oznakowanie, oznakować, oznaczenie, oznaczyć, tablica, tabliczka, strzałka, korytarz, mapa,
      piętro, toaleta, wc, ubikacja, krzesło, ławka, klimatyzacja, duszny, gorący, zimny, ciasny, lokal,
      siedziba, remont, sala, brudny, czysty, labirynt, zaduch, siedzieć gdzie, usiąść`),
  },
  {
    id: 'accessibility',
    name: { pl: 'Dostępność dla osób ze szczególnymi potrzebami', en: 'Accessibility' },
    touchpoint: 'building',
    driver: 'building',
    entries: list(`niepełnosprawny, niepełnosprawność, wózek, wózkowicz, winda, podjazd, rampa, schody, stopień, próg,
      niewidomy, niesłyszący, głuchy, migowy, tłumacz, dostępność, bariera, stary osoba, senior, kula,
      kącik dziecko, przewijak, dziecko, pętla indukcyjny, poręcz, dostępny osoba`),
  },
  {
    id: 'parking',
    name: { pl: 'Parking i dojazd', en: 'Parking and getting there' },
    touchpoint: 'building',
    driver: 'building',
    entries: list(`parking, parkingowy, parkowanie, parkować, zaparkować, parkomat, miejsce postojowy, samochód, auto,
      dojazd, dojechać, autobus, przystanek, rower, stojak rower, miejsce parkingowy, postojowy`),
  },
  {
    id: 'fees',
    name: { pl: 'Opłaty i płatność', en: 'Fees and payment' },
    touchpoint: 'first-contact',
    driver: null,
    entries: list(`opłata, płacić, zapłacić, płatność, karta płatniczy, płatność karta, kasa, gotówka, terminal, blik,
      przelew, za drogi, koszt, podatek, opłacić, opłacać, uiścić, zapłata, bezgotówkowy, skarbowy`),
  },
  {
    id: 'privacy',
    name: { pl: 'Dyskrecja przy okienku', en: 'Discretion at the desk' },
    touchpoint: 'building',
    driver: null,
    entries: list(`dyskrecja, dyskretny, prywatność, intymność, poufny, poufność, rodo, słyszeć wszystko, słyszeć inny,
      dane osobowy, słychać, podsłuchiwać, każdy słyszeć`),
  },
];

/** Entries that belong to two themes on purpose: the comment is about both. */
export const declaredInTwoThemes: readonly string[] = [];
