package vn.labourmarket.embedded;

/** A role of the database server and its password. */
public record Login(String user, String password) {
  @Override
  public String toString() {
    return user;
  }
}
