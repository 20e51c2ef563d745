package vn.labourmarket.platform.retirement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource method that will go. Its last day is at least six months after its first. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retired {
  /** Day from which nobody should start to use it, as in {@code 2027-01-31}; Vietnam's time. */
  String since();

  /** Day on which it may be gone. */
  String sunset();

  /** Path of what replaces it, without a host; empty when nothing does. */
  String successor() default "";
}
