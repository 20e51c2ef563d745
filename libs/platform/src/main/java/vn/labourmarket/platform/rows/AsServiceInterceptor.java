package vn.labourmarket.platform.rows;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** See {@link AsService}. Before any transaction begins. */
@AsService
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AsServiceInterceptor {
  @AroundInvoke
  @Nullable Object asService(InvocationContext call) throws Exception {
    return ServiceScope.call(call::proceed);
  }
}
