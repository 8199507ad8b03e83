package org.sendmetrics.jobs.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** Walks over what is found on the classpath by type. */
public final class EveryService {
  private EveryService() {}

  public static <T> List<T> of(Class<T> type) {
    List<T> found = ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get).toList();
    assertFalse(found.isEmpty(), "none is registered: " + type);
    return found;
  }

  /** Asserts that beside each class stands its test, named after it. */
  public static void assertTested(Class<?> type) {
    for (Object service : of(type)) {
      String test = service.getClass().getName() + "Test";
      assertDoesNotThrow(() -> Class.forName(test), "our house, section 8: there is no " + test);
    }
  }

  /** A class's name as ids are written: {@code absence-above-possible}. */
  public static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
