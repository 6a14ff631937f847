package io.redress.cases.conduct;

import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.ResolutionStore;
import io.redress.conversation.Conversation;
import io.redress.goods.Goods;
import io.redress.liaison.Liaison;
import io.redress.money.Refunds;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.Promises;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads a case in one round trip; under its lock, so that nobody else decides on what is about to
 * change.
 */
@Component
public class CaseLoader {
  private final CaseStore cases;
  private final CaseLineStore lines;
  private final ResolutionStore resolutions;
  private final Parts parts;
  private final RoundTrips trips;

  CaseLoader(
      CaseStore cases,
      CaseLineStore lines,
      ResolutionStore resolutions,
      Parts parts,
      RoundTrips trips) {
    this.cases = cases;
    this.lines = lines;
    this.resolutions = resolutions;
    this.parts = parts;
    this.trips = trips;
  }

  /** The modules whose parts make up a case. */
  @Component
  record Parts(
      Promises promises,
      Liaison liaison,
      Goods goods,
      Refunds refunds,
      Conversation conversation) {}

  /** Locks the case and reads it; not found is told alike for what belongs to somebody else. */
  CaseState lock(CaseId id) {
    return load(cases.lock(id), id).orElseThrow(() -> Problem.notFound("The case"));
  }

  /** Reads the case without keeping anybody from it. */
  Optional<CaseState> read(CaseId id) {
    return load(cases.read(id), id);
  }

  /** The row first: what belongs to it is read when it is locked. */
  private Optional<CaseState> load(Question<Optional<CaseHead>> head, CaseId id) {
    var asked = lines.ofCase(id);
    var offered = resolutions.ofCase(id);
    var liaison = parts.liaison().questionOfLatest(id);
    var goods = parts.goods().questionOfCase(id);
    var inspections = parts.goods().questionOfInspections(id);
    var intents = parts.refunds().questionOfCase(id);
    var promises = parts.promises().questionOfCase(id);
    var spoke = parts.conversation().questionOfLastWord(id);
    var answers =
        trips.ask(head, asked, offered, liaison, goods, inspections, intents, promises, spoke);
    return answers
        .to(head)
        .map(
            found ->
                new CaseState(
                    found,
                    answers.to(asked),
                    answers.to(offered),
                    answers.to(liaison),
                    answers.to(goods),
                    answers.to(inspections),
                    answers.to(intents),
                    answers.to(promises),
                    answers.to(spoke)));
  }
}
