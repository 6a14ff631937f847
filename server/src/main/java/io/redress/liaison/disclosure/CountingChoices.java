package io.redress.liaison.disclosure;

import java.util.List;

/**
 * The choices that count for a request, in the order in which they were made.
 *
 * @param until the place of the last one among those of its case; 0 for none
 */
public record CountingChoices(List<DisclosureChoice> choices, int until) {
  public CountingChoices {
    choices = List.copyOf(choices);
  }
}
