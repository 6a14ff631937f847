package io.redress.people.access;

import io.redress.people.LinkGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the links opened in one browser allow at one merchant, the latest last. */
record VisitorGrants(List<LinkGrant> all) {
  static final VisitorGrants NONE = new VisitorGrants(List.of());

  /** The most links that one session keeps; the oldest goes first. */
  static final int MOST = 50;

  VisitorGrants {
    all = List.copyOf(all);
  }

  VisitorGrants with(LinkGrant grant, Instant now) {
    var kept = new ArrayList<LinkGrant>();
    for (var each : all) {
      if (now.isBefore(each.expiresAt()) && !each.id().equals(grant.id())) {
        kept.add(each);
      }
    }
    kept.add(grant);
    return new VisitorGrants(kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
  }
}
