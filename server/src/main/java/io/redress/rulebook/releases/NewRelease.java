package io.redress.rulebook.releases;

import io.redress.rulebook.text.RuleFileSet;
import java.time.Instant;
import java.util.Optional;

/**
 * Rule files that somebody wants to publish.
 *
 * @param name what people call it, 1 to 80 characters
 * @param from the instant from which it counts; as soon as possible when there is none
 * @param by kind and id of somebody, never a name
 */
public record NewRelease(String name, Optional<Instant> from, RuleFileSet files, String by) {
  public NewRelease {
    name = name.strip();
  }
}
