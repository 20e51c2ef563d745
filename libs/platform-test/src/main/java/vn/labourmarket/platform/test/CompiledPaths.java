package vn.labourmarket.platform.test;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Compiles each path of a JSON answer once. REST Assured makes a Groovy script of it, which it
 * otherwise compiles anew for each use: 10 ms of CPU for {@code body("code", …)}. Quarkus finds
 * this as a service.
 */
public final class CompiledPaths implements QuarkusTestBeforeClassCallback {

  @Override
  public void beforeClass(Class<?> testClass) {
    use();
  }

  /** From now on, in all tests that share this copy of Groovy. */
  public static synchronized void use() {
    MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
    MetaClass usual = registry.getMetaClass(GroovyShell.class);
    // Groovy outlives the applications of a test JVM, and this class does not.
    if (!usual.getClass().getName().equals(OncePerText.class.getName())) {
      registry.setMetaClass(GroovyShell.class, new OncePerText(usual));
    }
  }

  private static final class OncePerText extends DelegatingMetaClass {
    private final Map<String, Class<? extends Script>> scripts = new ConcurrentHashMap<>();

    private OncePerText(MetaClass usual) {
      super(usual);
    }

    @Override
    public Object invokeMethod(Object shell, String method, Object[] arguments) {
      if (method.equals("evaluate")
          && arguments.length == 1
          && arguments[0] instanceof CharSequence text) {
        GroovyShell asked = (GroovyShell) shell;
        Class<? extends Script> script =
            scripts.computeIfAbsent(text.toString(), it -> asked.parse(it).getClass());
        return InvokerHelper.createScript(script, asked.getContext()).run();
      }
      return super.invokeMethod(shell, method, arguments);
    }
  }
}
