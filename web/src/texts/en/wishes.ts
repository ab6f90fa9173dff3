/** The texts of wish entry in English: sending in, what is not sent yet, two devices, hints. */
import type { wishes as danish } from '../da/wishes';

export const wishes: Record<keyof typeof danish, string> = {
  // Sending in
  'book.draft': 'Not sent in',
  'book.draft_again': 'Changed since you sent them in',
  'book.submitted': 'Sent in',
  'book.withdrawn': 'All wishes are withdrawn',
  'book.locked': 'Locked',
  'book.draft_note':
    'Send in your wishes when you are done. You can change them until {when}. If they are not sent in by then, they count as they stand.',
  'book.draft_again_note': 'Sent in {sent}. Send in again when you are done changing.',
  'book.submitted_note': 'Sent in {sent}. You can still change or withdraw them until {when}.',
  'book.withdrawn_note':
    'The wishes are kept, but none of them counts. Send them in again if they shall count. Changing a wish makes them count again, too.',
  'book.locked_note.draft': 'The wishes were not sent in, but count as they stand.',
  'book.locked_note.submitted': 'Sent in {sent}. They count as they stand.',
  'book.locked_note.withdrawn': 'You withdrew the wishes. None of them counts.',
  'book.send': 'Send my wishes',
  'book.send_none': 'I have no wishes',
  'book.send_again': 'Send in again',
  'book.withdraw': 'Withdraw all wishes',
  'book.withdraw_ask': 'Shall none of your {n} wishes count? They are kept, so you can send them in again.',
  'book.withdraw_yes': 'Yes, withdraw them',
  'book.no': 'No',
  'book.sent': 'Your wishes are sent in',
  'book.is_withdrawn': 'Your wishes are withdrawn',
  'book.look_again':
    'Your wishes had changed on another device and are now read again. Look them over, and send in again.',
  'book.unsent_first': 'Some changes are not sent yet. Send in when you are connected again.',

  // Without a connection
  'unsent.mark': 'Not sent yet',
  'unsent.count.one': '{n} change is not sent yet',
  'unsent.count.other': '{n} changes are not sent yet',
  'unsent.why':
    'There is no connection. The changes are kept on this device and sent when you are connected again.',
  'unsent.not_kept': 'The browser will not keep them. Do not close the page before they are sent.',
  'unsent.old': 'No connection. You see your wishes as they were last read. You can go on wishing.',
  'unsent.now': 'Try to send now',
  'unsent.waiting': 'Kept on this device. Sent when you are connected.',
  'unsent.withdrawal': 'To be withdrawn: {what}, {when}',
  'refused.title': 'A wish could not be sent',
  'refused.drop': 'Remove from this device',

  // Two devices
  'clash.title': 'Changed on another device',
  'clash.intro':
    'You changed the same wish in two places. Choose which shall count. Both are kept until you choose.',
  'clash.mine': 'On this device',
  'clash.theirs': 'On the other device',
  'clash.gone': 'Withdrawn',
  'clash.keep_mine': "Keep this device's",
  'clash.keep_theirs': "Keep the other's",

  // Hints
  'crowd.some': 'Some colleagues want it off, too',
  'crowd.many': 'Many colleagues want it off, too',
  'crowd.legend': 'Several want it off (2 dots: many)',
  'form.matters_most': '{left} of {most} left',
  'form.matters_most_used':
    'You have said "Matters most" {most} times. Lower another wish if this one matters more.',
  'form.draws': 'Counts as {n} wishes.',
  'form.left_after': 'After it you have {left} of {quota} wishes left.',
  'quota.counts_as': 'Counts as {n}',
  'quota.too_much': 'Counts as {n}, room for {left}',
  'quota.differs': 'Not every wish counts as one:',
  'quota.kind_counts_as': '“{kind}”: {n}',
  'quota.over':
    'The ward has changed the quota. Your wishes count as {used}, and the quota is now {quota}. Those you have still count, but you cannot add more, and a wish that you withdraw cannot come back.',
  'wish.not_back': 'The wish could not come back. {why}',
  'sheet.quota_short':
    'You have {left} of {quota} wishes left, and every wish here counts as more. Withdraw one to make room for another.',
  'strain.title': 'Mind your rest',
  'strain.duties': 'You wish {n} days at work in a row ({when}). Consider a day off in between.',
  'strain.nights': 'You wish {n} night duties in a row ({when}). From the fourth on, sleep falls short.',
  'strain.rest': 'There are only {hours} hours between the two duties that you wish ({when}).',

  // Planner and leader
  'books.title': 'Wishes sent in',
  'books.sum': '{submitted} of {people} have sent in',
  'books.sum_locked': '{submitted} of {people} sent in before closing',
  'books.draft': '{n} draft',
  'books.draft_note': 'Drafts count as they stand when wishes close.',
  'books.nothing': '{n} without wishes',
  'books.withdrawn': '{n} withdrawn',
  'books.show': 'Who is missing?',
  'books.none_missing': 'All have sent in.',
  'books.over.one': '{n} has wishes beyond the quota. They were made before it was changed and still count.',
  'books.over.other':
    '{n} have wishes beyond the quota. They were made before it was changed and still count.',
  'books.line.draft': 'Draft, {used} of {quota} wishes',
  'books.line.nothing': 'No wishes yet',
  'books.line.withdrawn': 'Withdrawn',
};
