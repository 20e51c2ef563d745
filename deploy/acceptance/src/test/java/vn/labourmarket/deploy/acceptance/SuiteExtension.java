package vn.labourmarket.deploy.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives scenarios the world they play in; the first one starts the suite, the last one ends it. */
final class SuiteExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == World.class || type == Rivals.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
    World world = store.computeIfAbsent(World.class, key -> open(), World.class);
    return parameter.getParameter().getType() == World.class
        ? world
        : store.computeIfAbsent(Rivals.class, key -> Rivals.in(world), Rivals.class);
  }

  private static World open() {
    try {
      return new World(Suite.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
