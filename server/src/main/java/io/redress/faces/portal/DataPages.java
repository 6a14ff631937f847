package io.redress.faces.portal;

import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.PackedData;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.access.CurrentVisitor;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.privacy.PersonalExports;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.PrivacyRequests;
import io.redress.shared.ConsumerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Somebody's own data: she asks for a copy or an erasure, and takes the copy by the link that was
 * mailed to her. What opened one order or case never opens everything.
 */
@Controller
@RequestMapping("/s/{slug}/data")
class DataPages {
  private static final String ERASURE = "erasure";
  private static final String COPY = "copy";

  private final Portal portal;
  private final Owner owner;
  private final PrivacyRequests requests;
  private final PersonalExports exports;
  private final SlowDown slowDown;

  DataPages(
      Portal portal,
      Owner owner,
      PrivacyRequests requests,
      PersonalExports exports,
      SlowDown slowDown) {
    this.portal = portal;
    this.owner = owner;
    this.requests = requests;
    this.exports = exports;
    this.slowDown = slowDown;
  }

  /** Whose data it is, told by what this browser may see. */
  @Component("ownerOfData")
  record Owner(CurrentVisitor visitor, Access access, Consumers consumers) {
    private static final Set<LinkPurpose> OF_ADDRESSES =
        EnumSet.of(LinkPurpose.ADDRESS, LinkPurpose.ADDRESS_UNDO);

    Optional<Consumer> find() {
      return visitor.all().stream()
          .filter(grant -> !OF_ADDRESSES.contains(grant.purpose()))
          .findFirst()
          .map(this::consumer)
          .filter(consumer -> !consumer.isErased());
    }

    private Consumer consumer(LinkGrant grant) {
      var id = grant.subject().toString();
      return switch (grant.purpose()) {
        case ORDER -> consumers.byId(access.order(id).consumerId());
        case CASE -> access.matter(id).consumer();
        case DATA, PERSON -> consumers.byId(new ConsumerId(grant.subject()));
        case LIAISON, RECOVERY, POLICY_QUESTION, ADDRESS, ADDRESS_UNDO ->
            throw Access.nothingHere();
      };
    }

    /** The person whose letter opened this page. */
    ConsumerId ofLetter(String id) {
      try {
        var subject = UUID.fromString(id);
        return visitor
            .find(LinkPurpose.DATA, subject)
            .map(grant -> new ConsumerId(grant.subject()))
            .orElseThrow(Access::nothingHere);
      } catch (IllegalArgumentException notAnId) {
        throw Access.nothingHere();
      }
    }
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String asked) {
    var visit = portal.enter(request);
    var known = owner.find();
    if (known.isEmpty()) {
      var way = new LinkView(visit.say("portal.data.find"), visit.at("/"));
      var note = new NoteView(Tone.INFO, visit.say("portal.data.unknown"), "", Optional.of(way));
      return visit.show("data", new DataView(Optional.of(note), false, Optional.empty()));
    }
    var note = asked(visit, known.get(), asked);
    return visit.show("data", new DataView(note, true, Optional.empty()));
  }

  /** The page of the letter: the copy is one button away. */
  @GetMapping("/{id}")
  ModelAndView ready(HttpServletRequest request, @PathVariable String id) {
    var visit = portal.enter(request);
    var consumer = owner.ofLetter(id);
    var download = visit.at("/data/" + consumer + "/copy");
    return visit.show("data", new DataView(Optional.empty(), true, Optional.of(download)));
  }

  @PostMapping("/{id}/copy")
  void copy(HttpServletResponse response, @PathVariable String id) throws IOException {
    try (var packed = exports.pack(owner.ofLetter(id))) {
      PackedData.send(packed, response);
    }
  }

  @PostMapping("/copy")
  ModelAndView askCopy(HttpServletRequest request) {
    return ask(request, PrivacyRequest.Kind.COPY, COPY);
  }

  @PostMapping("/erasure")
  ModelAndView askErasure(HttpServletRequest request) {
    return ask(request, PrivacyRequest.Kind.ERASURE, ERASURE);
  }

  private ModelAndView ask(HttpServletRequest request, PrivacyRequest.Kind kind, String name) {
    var visit = portal.enter(request, "/data");
    var consumer = owner.find().orElseThrow(Access::nothingHere);
    if (!slowDown.admits(Door.LINK_REQUEST, "data " + consumer.id())) {
      var note =
          NoteView.of(
              Tone.RISK, visit.say("portal.find.tooMany"), visit.say("portal.find.tooManyHow"));
      var answer = visit.show("data", new DataView(Optional.of(note), true, Optional.empty()));
      answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      return answer;
    }
    requests.ask(consumer.id(), kind, visit.page().now());
    return visit.goTo("/data?asked=" + name);
  }

  private Optional<NoteView> asked(Visit visit, Consumer consumer, String asked) {
    return switch (asked) {
      case COPY ->
          Optional.of(
              NoteView.of(
                  Tone.KEPT,
                  visit.say("portal.data.copy.asked"),
                  visit.say("portal.data.copy.asked.how")));
      case ERASURE ->
          requests.of(consumer.id()).stream()
              .filter(each -> each.kind() == PrivacyRequest.Kind.ERASURE)
              .filter(each -> each.endedAt().isEmpty())
              .findFirst()
              .map(each -> visit.page().dates().by(each.dueAt()))
              .map(by -> visit.say("portal.data.erasure.asked.how", "by", by))
              .map(how -> NoteView.of(Tone.KEPT, visit.say("portal.data.erasure.asked"), how));
      default -> Optional.empty();
    };
  }
}
