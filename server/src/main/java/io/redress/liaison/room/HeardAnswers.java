package io.redress.liaison.room;

import io.redress.liaison.store.HeardAnswerStore;
import io.redress.shared.LiaisonRequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whatever brands said to requests, each time. */
@Component
public final class HeardAnswers {
  /** No list is longer. */
  public static final int MOST = 50;

  private final HeardAnswerStore store;

  HeardAnswers(HeardAnswerStore store) {
    this.store = store;
  }

  /** What was said to a request, in the order in which it was heard; of very many the latest. */
  public List<HeardAnswer> of(LiaisonRequestId request) {
    return store.latest(request, MOST).reversed();
  }

  /** The same without what was said last, which the request itself holds. */
  public List<HeardAnswer> before(LiaisonRequestId request) {
    var all = of(request);
    return all.stream().limit(Math.max(0, all.size() - 1)).toList();
  }
}
