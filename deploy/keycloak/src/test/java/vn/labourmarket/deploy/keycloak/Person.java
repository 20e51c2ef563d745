package vn.labourmarket.deploy.keycloak;

import java.io.IOException;

/** Somebody with an account, at a program that they sign in to. */
record Person(Program program, String username, String password) {

  Tokens signsIn() throws IOException, InterruptedException {
    return program.signsIn(username, password);
  }

  Person at(Program other) {
    return new Person(other, username, password);
  }
}
