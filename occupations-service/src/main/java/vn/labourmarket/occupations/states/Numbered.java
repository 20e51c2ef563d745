package vn.labourmarket.occupations.states;

/** What is read by number, the newest first. */
interface Numbered {
  long number();
}
