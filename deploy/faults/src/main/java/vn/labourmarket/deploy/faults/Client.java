package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.faults.Finding.Kind;
import vn.labourmarket.deploy.faults.Journal.Count;

/** The calls of an employer's system, each noted in the journal with its outcome. */
final class Client {
  private static final int CONFLICT = 409;
  private static final int STALE = 412;
  private static final int INTERNAL_ERROR = 500;
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private final Api api;
  private final Journal journal;

  Client(Api api, Journal journal) {
    this.api = api;
    this.journal = journal;
  }

  /** Sends a vacancy under its key; false without an answer that settles it. */
  boolean post(Posting posting) throws InterruptedException {
    journal.sending(posting);
    try {
      Answer answer =
          api.post(
              "/vacancies",
              Market.vacancy(posting.employer(), posting.title(), posting.firstNumber()),
              posting.key());
      if (answer.isSuccess()) {
        journal.acknowledged(posting, answer.id(), answer.version(), answer.isReplay());
        return true;
      }
      // 409 says that another request with this key has not ended yet.
      if (isPassing(answer) || answer.status() == CONFLICT) {
        journal.unanswered(posting, "status " + answer.status());
      } else {
        refused(posting, answer);
      }
    } catch (IOException noAnswer) {
      journal.unanswered(posting, noAnswer.toString());
    }
    return false;
  }

  /** Changes the number of posts of a vacancy; only its own writer may call this. */
  boolean change(Posting posting) throws InterruptedException {
    if (posting.isUncertain() && !read(posting)) {
      return false;
    }
    int number = journal.changing(posting);
    try {
      Answer answer =
          api.patch("/vacancies/" + posting.id(), posting.version(), Map.of("number", number));
      if (answer.isSuccess()) {
        journal.count(Count.CHANGED);
        journal.shown(posting, answer.version(), answer.body().path("number").asInt());
        return true;
      }
      if (answer.status() == STALE) {
        return read(posting);
      }
      if (!isPassing(answer)) {
        refused(posting, answer);
      }
    } catch (IOException noAnswer) {
      journal.count(Count.UNANSWERED);
    }
    return false;
  }

  /** Reads it at its owner and learns from that; only its own writer may call this. */
  private boolean read(Posting posting) throws InterruptedException {
    try {
      Answer answer = api.get("/vacancies/" + posting.id());
      if (answer.isSuccess()) {
        journal.shown(posting, answer.version(), answer.body().path("number").asInt());
        return true;
      }
      gone(posting, answer);
    } catch (IOException noAnswer) {
      journal.count(Count.UNANSWERED);
    }
    return false;
  }

  /** Any reader's view: what was acknowledged is there, in no older version. */
  void look(Posting posting) throws InterruptedException {
    long known = posting.version();
    try {
      Answer answer = api.get("/vacancies/" + posting.id());
      if (!answer.isSuccess()) {
        gone(posting, answer);
      } else if (answer.version() < known) {
        journal.found(
            new Finding(
                Kind.VERSION_WENT_BACK,
                posting.id(),
                "read %d after %d".formatted(answer.version(), known)));
      }
    } catch (IOException noAnswer) {
      journal.count(Count.UNANSWERED);
    }
  }

  private void gone(Posting posting, Answer answer) {
    if (!isPassing(answer)) {
      journal.found(new Finding(Kind.VANISHED, posting.id(), "status " + answer.status()));
    }
  }

  private boolean isPassing(Answer answer) {
    boolean internal = answer.status() == INTERNAL_ERROR;
    if (internal) {
      journal.note("500: " + answer.body());
    }
    if (PASSING.contains(answer.status())) {
      journal.count(internal ? Count.INTERNAL_ERROR : Count.UNAVAILABLE);
      return true;
    }
    return false;
  }

  private void refused(Posting posting, Answer answer) {
    journal.found(new Finding(Kind.REFUSED, posting.key(), answer.status() + " " + answer.body()));
  }
}
