package io.redress.platform.live;

import io.redress.platform.live.Sighting.Doing;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the browsers that look at a case or a queue, on whatever node, that it has changed. */
@Component
public class LivePages {
  /** The topic of a merchant's work queue; every change of a case is told there too. */
  public static final String QUEUE = "queue";

  private static final Pattern PART = Pattern.compile("[a-z][a-z-]{0,39}");

  private final ChangeSender sender;
  private final Watchers watchers;
  private final Presence presence;

  LivePages(ChangeSender sender, Watchers watchers, Presence presence) {
    this.sender = sender;
    this.watchers = watchers;
    this.presence = presence;
  }

  /** The topic of one case. */
  public static String topicOf(CaseId caseId) {
    return "case/" + caseId;
  }

  /**
   * Tells, after the running transaction commits, that these parts of the case have changed.
   *
   * @param parts names in lower case, each the name of an event in the browser
   */
  public void changed(MerchantId merchant, CaseId caseId, Set<String> parts) {
    for (var part : parts) {
      if (!PART.matcher(part).matches()) {
        throw new IllegalArgumentException("No name of a part: " + part);
      }
    }
    afterCommit(() -> parts.forEach(part -> sender.send(new Change(merchant, caseId, part))));
  }

  /**
   * A stream of events for a browser: one named after each part that changed, with the case as its
   * data; {@code reread} when something may have been missed. A problem when too many watch.
   */
  public SseEmitter subscribe(MerchantId merchant, String topic) {
    return watchers.add(merchant, topic);
  }

  /** The same for the page of a case; whoever else has it open sees that this person has. */
  public SseEmitter subscribe(MerchantId merchant, CaseId caseId, StaffId person) {
    var window = UUID.randomUUID();
    return watchers.add(
        merchant,
        topicOf(caseId),
        () -> presence.tell(new Sighting(merchant, caseId, window, person, Doing.READS)),
        () -> presence.tell(new Sighting(merchant, caseId, window, person, Doing.LEFT)));
  }

  private static void afterCommit(Runnable tell) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      tell.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tell.run();
          }
        });
  }
}
