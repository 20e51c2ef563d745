package vn.labourmarket.platform.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers a {@code POST} and changes nothing: what is asked is too long
 * for an address. No transaction is opened, nothing is added to the audit trail, and a repetition
 * is just asked again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Question {}
