package io.redress.faces.portal;

import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.MessageView;
import java.util.List;

/**
 * The words between consumer and house, and where the next ones are written.
 *
 * @param answers who answers and how soon, in words
 */
public record TalkView(List<MessageView> messages, ComposerView composer, String answers) {
  public TalkView {
    messages = List.copyOf(messages);
  }
}
