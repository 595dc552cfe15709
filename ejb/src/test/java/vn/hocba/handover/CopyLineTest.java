package vn.hocba.handover;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The book of copies only grows. */
class CopyLineTest {

  @Test
  void noColumnOfALineOrItsPartsIsEverWrittenAgain() {
    for (Class<?> kept : List.of(CopyLine.class, CopyPart.class, CopyFile.class)) {
      for (Field field : kept.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()
            && !(field.isAnnotationPresent(Id.class) && field.getType() == Long.class)) {
          assertTrue(field.isAnnotationPresent(Column.class), kept + " " + field);
          assertFalse(field.getAnnotation(Column.class).updatable(), kept + " " + field);
        }
      }
    }
  }

  @Test
  void nothingTakesALineAway() {
    assertFalse(Arrays.stream(Copies.class.getDeclaredMethods()).map(Method::getName)
        .anyMatch(name -> name.matches("(?i).*(remove|delete).*")));
  }
}
