package vn.labourmarket.embedded;

import java.util.regex.Pattern;

/**
 * A database of one application and the only two roles that may enter it.
 *
 * @param url for JDBC
 * @param name of the database
 * @param owner makes and changes the tables, at the application's start only
 * @param application reads and writes rows, as far as the owner has granted it
 */
public record ApplicationDatabase(String url, String name, Login owner, Login application) {
  // The longest name leaves room for the owner's.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,55}");

  /** Plain names: they become part of statements. */
  public ApplicationDatabase {
    for (String plain : new String[] {name, owner.user(), application.user()}) {
      if (!NAME.matcher(plain.replaceFirst("_owner$", "")).matches()) {
        throw new IllegalArgumentException("Not a plain database name: " + plain);
      }
    }
    if (owner.user().equals(application.user())) {
      throw new IllegalArgumentException("One role for both uses of " + name);
    }
  }

  /** Both roles are named after the database. */
  public static ApplicationDatabase named(
      String url, String name, String ownerPassword, String password) {
    return new ApplicationDatabase(
        url, name, new Login(name + "_owner", ownerPassword), new Login(name, password));
  }
}
