// @ts-check
/** What the made-up people of a rehearsal say, in English. Our own words, in ordinary lives. */
export const lines = {
  bea: [
    'This week I said no to my mother, and I stayed on the phone while she was quiet.',
    'I had written the no on a card beforehand, because my voice goes small.',
    'She was disappointed. I did not mend it. I made tea, and my hands shook, and then they stopped.',
  ],
  cem: [
    'I notice that I ask how everybody else is before I know how I am.',
    'Today I waited a minute first. I was tired. That is all I have.',
  ],
  dara: [
    'I want to start with Monday, because it began on Monday.',
    'My brother called about the rent again, and I had promised myself that I would think before I answer.',
    'So I said that I would call back, and then I walked around the block, and then around it again.',
    'And on the second round I met our neighbour, and that is another story, but it belongs to it.',
    'Because she asked me how I was, and I said fine, and I heard myself say it.',
    'Anyway. I called him back on Tuesday, and it was not a good talk, but it was an honest one.',
    'And then on Wednesday he called again.',
    'I know that I have been speaking for a while. There is just one more thing, about Thursday.',
    'On Thursday I did not pick up, and I have thought about it ever since.',
    'And what I think is this, and it goes back to when we were children.',
  ],
  eli: [
    'We are trying something, my partner and I: ten minutes each, and the other one only listens.',
    'It is harder to listen than I thought. I want to mend everything before the sentence is over.',
    'Last night I managed it, almost.',
  ],
  hana: [
    'This is my second time here. Last week I did not say a word, and that was good.',
    'I only want to say that I came back.',
  ],
  rex: [
    'Is this where people come to complain?',
    'You should all just stop caring so much. Problem solved.',
    'Hello? Somebody say something.',
  ],
  // In a quiet word, whoever it is.
  aside: [
    'Thank you for asking. It got a bit much just now.',
    'I do not need anything. It helps that you saw it.',
  ],
  // What somebody asks the circle.
  vote: 'Shall we end with a minute of quiet today?',
};
