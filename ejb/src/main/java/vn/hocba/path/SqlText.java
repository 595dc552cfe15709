package vn.hocba.path;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A question to the database that is put together; every value is a parameter. */
final class SqlText {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** @param text with a question mark for each value */
  SqlText add(String text, Object... given) {
    int next = 0;
    for (char c : text.toCharArray()) {
      sql.append(c);
      if (c == '?') {
        values.add(given[next++]);
        sql.append(values.size());
      }
    }
    return this;
  }

  /** Any of these, which are some. */
  SqlText in(String expression, Collection<String> any) {
    return add(expression + " in (" + String.join(", ", Collections.nCopies(any.size(), "?")) + ")", any.toArray());
  }

  List<?> rows(EntityManager em, int most) {
    var query = em.createNativeQuery(sql.toString()).setMaxResults(most);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.getResultList();
  }
}
