package vn.hocba.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose part of a class is meant, as an argument of a failure: people by name, and parts that nobody is assigned to by
 * the code of their subject or seat, which the portal says in words.
 *
 * @param of in the order to be told
 */
public record Parts(List<String> of) {

  @Override
  public String toString() {
    return of.stream().collect(Collectors.joining(", "));
  }
}
