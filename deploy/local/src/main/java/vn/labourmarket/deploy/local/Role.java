package vn.labourmarket.deploy.local;

/** What a child is to the others, in the order in which they end. */
enum Role {
  SERVICE,
  BROKER,
  DATABASE,
  LAUNCHER
}
