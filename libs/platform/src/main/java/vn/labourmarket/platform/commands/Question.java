package vn.labourmarket.platform.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers a {@code POST} with what is asked: it is too long for an
 * address. No transaction is opened, nothing is added to the audit trail, and a repetition is just
 * asked again. A method that also keeps its answer does so under the asker's own id, so that the
 * repetition changes nothing, in a transaction of its own, and notes that for the audit trail.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Question {}
