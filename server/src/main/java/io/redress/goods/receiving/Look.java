package io.redress.goods.receiving;

import io.redress.goods.passport.Marks;
import java.util.Map;

/**
 * What somebody saw on a piece that came back.
 *
 * @param replies to the questions of the checklist, by their codes; what is missing is not answered
 * @param marks as read from the piece; on what was not read it says nothing
 */
public record Look(Map<String, Reply> replies, Marks marks) {
  public Look {
    replies = Map.copyOf(replies);
  }
}
