package io.redress.people.access;

import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.access.SlowDown.Door;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A program that holds the token of a signed link and sends it with each request. */
@Component
public final class LinkBearer {
  /** What somebody is told who sends no token, or one that opens nothing here. */
  public static final String ASKED_FOR =
      "Send the last part of an open link as a bearer token, in the header Authorization.";

  private static final String PREFIX = "bearer ";

  private final SignedLinks links;
  private final SlowDown slowDown;
  private final Clock clock;

  LinkBearer(SignedLinks links, SlowDown slowDown, Clock clock) {
    this.links = links;
    this.slowDown = slowDown;
    this.clock = clock;
  }

  /**
   * What the token allows; empty for one that is missing, wrong, ended or for something else.
   *
   * @param authorization the {@code Authorization} header
   */
  public Optional<LinkGrant> find(LinkPurpose purpose, @Nullable String authorization) {
    return token(authorization)
        .flatMap(token -> links.open(token, clock.instant()))
        .filter(found -> found.purpose() == purpose);
  }

  /**
   * What the token allows; the same problem for one that is missing, wrong, ended or for something
   * else, and another one when it is used too often.
   *
   * @param authorization the {@code Authorization} header
   */
  public LinkGrant require(LinkPurpose purpose, @Nullable String authorization) {
    var grant =
        find(purpose, authorization)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_SIGNED_IN, ASKED_FOR));
    if (!slowDown.admits(Door.ADDRESS, grant.id().toString())) {
      throw Problem.of(ProblemCode.TOO_MANY, "This link is used too often; wait a moment.");
    }
    return grant;
  }

  private static Optional<String> token(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(PREFIX))
        .map(header -> header.substring(PREFIX.length()).strip());
  }
}
