package io.redress.liaison.room;

import io.redress.liaison.store.ColleagueStore;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.LinkId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The colleagues to whom requests were passed on. Everything concerns the merchant in scope and
 * runs in the caller's transaction.
 */
@Component
public final class BrandColleagues {
  private final ColleagueStore store;

  BrandColleagues(ColleagueStore store) {
    this.store = store;
  }

  /** Keeps a colleague; a problem when the same address has an open link to the request. */
  public void add(Colleague colleague) {
    store.insert(colleague);
  }

  /** Who got this request, in the order in which they did; also those whose link has ended. */
  public List<Colleague> of(LiaisonRequestId request) {
    return store.of(request);
  }

  /** The colleague who has this link. */
  public Optional<Colleague> byLink(LinkId link) {
    return store.byLink(link);
  }

  /** Those of these links that came from a contact, and not from the house. */
  public Set<LinkId> passedOn(Collection<LinkId> links) {
    return store.passedOn(links);
  }

  /** Notes that a link was taken back; false when it is none of this request or has ended. */
  public boolean end(LiaisonRequestId request, LinkId link, Instant now) {
    return store.end(request, link, now);
  }
}
