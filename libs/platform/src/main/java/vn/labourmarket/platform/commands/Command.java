package vn.labourmarket.platform.commands;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes something: runs it in one transaction together with its row of
 * the audit trail and, for a {@code POST}, the record of its {@code Idempotency-Key}. They are
 * committed together, so a process that dies in between leaves none of them, and a retry after a
 * lost answer replays it. Refusals are not recorded under the key: a retry is judged anew.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Command {
  /**
   * Whether calls of one caller that wait for each other anyway may share a transaction: for what a
   * caller sends by the thousand. Such a method may be run a second time after what it did was
   * rolled back, so it does nothing outside of its transaction. See ADR 020.
   */
  @Nonbinding
  boolean sharing() default false;
}
