package io.redress.conversation.domain;

import java.util.List;

/**
 * A letter in its reader's words, before it becomes plain text and HTML.
 *
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param paragraphs each may hold lines; lines that all begin with {@link #POINT} are a list
 * @param button what the one link does
 * @param signature one line each
 * @param footer one line each
 */
public record Sheet(
    String language,
    String direction,
    String subject,
    String greeting,
    List<String> paragraphs,
    String button,
    String link,
    List<String> signature,
    List<String> footer) {
  /** Begins a line that is one point of a list. */
  public static final String POINT = "• ";

  public Sheet {
    paragraphs = List.copyOf(paragraphs);
    signature = List.copyOf(signature);
    footer = List.copyOf(footer);
    if (!link.startsWith("https://") && !link.startsWith("http://")) {
      throw new IllegalArgumentException("a letter links to pages only, not to " + link);
    }
  }
}
