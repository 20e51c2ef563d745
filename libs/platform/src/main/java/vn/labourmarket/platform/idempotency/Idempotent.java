package vn.labourmarket.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers {@code POST} with a {@code RestResponse}: runs it in one
 * transaction together with the record of its {@code Idempotency-Key}. Effect and record are
 * committed together, so a process that dies in between leaves neither, and a retry after a lost
 * answer replays it. Refusals are not recorded: a retry is judged anew.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
