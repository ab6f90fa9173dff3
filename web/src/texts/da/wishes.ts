/** The texts of wish entry in Danish: sending in, what is not sent yet, two devices, hints. */
export const wishes = {
  // Sending in
  'book.draft': 'Ikke sendt ind',
  'book.draft_again': 'Ændret, siden du sendte ind',
  'book.submitted': 'Sendt ind',
  'book.withdrawn': 'Alle ønsker er trukket tilbage',
  'book.locked': 'Låst',
  'book.draft_note':
    'Send dine ønsker ind, når du er færdig. Du kan ændre dem til {when}. Er de ikke sendt ind til den tid, gælder de, som de står.',
  'book.draft_again_note': 'Sendt ind {sent}. Send ind igen, når du er færdig med at ændre.',
  'book.submitted_note': 'Sendt ind {sent}. Du kan stadig ændre dem eller trække dem tilbage til {when}.',
  'book.withdrawn_note':
    'Ønskerne er gemt, men ingen af dem gælder. Send dem ind igen, hvis de skal gælde. Ændrer du et ønske, gælder de også igen.',
  'book.locked_note.draft': 'Ønskerne blev ikke sendt ind, men gælder, som de står.',
  'book.locked_note.submitted': 'Sendt ind {sent}. De gælder, som de står.',
  'book.locked_note.withdrawn': 'Du trak ønskerne tilbage. Ingen af dem gælder.',
  'book.send': 'Send mine ønsker',
  'book.send_none': 'Jeg har ingen ønsker',
  'book.send_again': 'Send ind igen',
  'book.withdraw': 'Træk alle ønsker tilbage',
  'book.withdraw_ask': 'Skal ingen af dine {n} ønsker gælde? De bliver gemt, så du kan sende dem ind igen.',
  'book.withdraw_yes': 'Ja, træk dem tilbage',
  'book.no': 'Nej',
  'book.sent': 'Dine ønsker er sendt ind',
  'book.is_withdrawn': 'Dine ønsker er trukket tilbage',
  'book.look_again':
    'Dine ønsker var ændret på en anden enhed og er nu hentet. Se dem igennem, og send ind igen.',
  'book.unsent_first': 'Der er ændringer, som ikke er sendt endnu. Send ind, når der er net igen.',

  // Without a connection
  'unsent.mark': 'Ikke sendt endnu',
  'unsent.count.one': '{n} ændring er ikke sendt endnu',
  'unsent.count.other': '{n} ændringer er ikke sendt endnu',
  'unsent.why': 'Der er ikke forbindelse. Ændringerne er gemt på denne enhed og sendes, når der er net igen.',
  'unsent.not_kept': 'Browseren vil ikke gemme dem. Luk ikke siden, før de er sendt.',
  'unsent.old': 'Uden forbindelse. Du ser dine ønsker, som de sidst blev hentet. Du kan godt ønske videre.',
  'unsent.now': 'Prøv at sende nu',
  'unsent.waiting': 'Gemt på denne enhed. Sendes, når der er net.',
  'unsent.withdrawal': 'Trækkes tilbage: {what}, {when}',
  'refused.title': 'Et ønske kunne ikke sendes',
  'refused.drop': 'Fjern fra denne enhed',

  // Two devices
  'clash.title': 'Ændret på en anden enhed',
  'clash.intro':
    'Du har ændret det samme ønske to steder. Vælg det, der skal gælde. Begge er gemt, til du vælger.',
  'clash.mine': 'På denne enhed',
  'clash.theirs': 'På den anden enhed',
  'clash.gone': 'Trukket tilbage',
  'clash.keep_mine': 'Behold denne enheds',
  'clash.keep_theirs': 'Behold den andens',

  // Hints
  'crowd.some': 'Nogle kolleger ønsker også fri',
  'crowd.many': 'Mange kolleger ønsker også fri',
  'crowd.legend': 'Flere ønsker fri (2 prikker: mange)',
  'form.matters_most': '{left} af {most} tilbage',
  'form.matters_most_used':
    'Du har brugt »Betyder mest« {most} gange. Sæt et andet ønske ned, hvis dette betyder mere.',
  'form.draws': 'Tæller som {n} ønsker.',
  'form.left_after': 'Derefter har du {left} af {quota} ønsker tilbage.',
  'quota.counts_as': 'Tæller som {n}',
  'quota.too_much': 'Tæller som {n}, plads til {left}',
  'quota.differs': 'Ikke alle ønsker tæller som ét:',
  'quota.kind_counts_as': '»{kind}«: {n}',
  'quota.over':
    'Afsnittet har ændret kvoten. Dine ønsker tæller som {used}, og kvoten er nu {quota}. Dem, du har, gælder stadig, men du kan ikke tilføje flere, og et ønske, du trækker tilbage, kan ikke komme igen.',
  'wish.not_back': 'Ønsket kunne ikke komme igen. {why}',
  'sheet.quota_short':
    'Du har {left} af {quota} ønsker tilbage, og hvert ønske her tæller som flere. Træk et ønske tilbage for at få plads til et nyt.',
  'strain.title': 'Tænk på din hvile',
  'strain.duties': 'Du ønsker {n} dage på arbejde i træk ({when}). Læg gerne en fridag ind.',
  'strain.nights':
    'Du ønsker {n} nattevagter i træk ({when}). Fra den fjerde nat bliver det svært at sove nok.',
  'strain.rest': 'Der er kun {hours} timer mellem de to vagter, du ønsker ({when}).',

  // Planner and leader
  'books.title': 'Indsendte ønsker',
  'books.sum': '{submitted} af {people} har sendt ind',
  'books.sum_locked': '{submitted} af {people} sendte ind før lukning',
  'books.draft': '{n} kladde',
  'books.draft_note': 'Kladder gælder, som de står, når der lukkes.',
  'books.nothing': '{n} uden ønsker',
  'books.withdrawn': '{n} trukket tilbage',
  'books.show': 'Hvem mangler?',
  'books.none_missing': 'Alle har sendt ind.',
  'books.over.one': '{n} har ønsker ud over kvoten. De er skrevet, før den blev ændret, og gælder stadig.',
  'books.over.other': '{n} har ønsker ud over kvoten. De er skrevet, før den blev ændret, og gælder stadig.',
  'books.line.draft': 'Kladde, {used} af {quota} ønsker',
  'books.line.nothing': 'Ingen ønsker endnu',
  'books.line.withdrawn': 'Trukket tilbage',
};
