package io.redress.faces.portal;

import io.redress.cases.contact.Contacts;
import io.redress.consumers.AddressChange;
import io.redress.people.LinkPurpose;
import io.redress.people.access.CurrentVisitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of the two letters about another address: its reader confirms it, and the reader of the
 * old one takes that back. Nothing happens by opening them.
 */
@Controller
@RequestMapping("/s/{slug}/addresses/{id}")
class AddressPages {
  private final Portal portal;
  private final Contacts contacts;
  private final CurrentVisitor visitor;

  AddressPages(Portal portal, Contacts contacts, CurrentVisitor visitor) {
    this.portal = portal;
    this.contacts = contacts;
    this.visitor = visitor;
  }

  @GetMapping
  ModelAndView askToConfirm(HttpServletRequest request, @PathVariable String id) {
    var change = change(LinkPurpose.ADDRESS, id);
    var visit = portal.enter(request);
    return change.isWaiting()
        ? asked(visit, "confirm", change.newEmail(), "/addresses/" + id)
        : said(visit, change.isDone() ? "confirmed" : "gone");
  }

  @PostMapping
  ModelAndView confirm(HttpServletRequest request, @PathVariable String id) {
    var change = change(LinkPurpose.ADDRESS, id);
    var visit = portal.enter(request, "/addresses/" + id);
    return said(visit, contacts.confirm(change, visit.page().now()) ? "confirmed" : "gone");
  }

  @GetMapping("/undo")
  ModelAndView askToUndo(HttpServletRequest request, @PathVariable String id) {
    var change = change(LinkPurpose.ADDRESS_UNDO, id);
    var visit = portal.enter(request);
    return change.isDone()
        ? asked(visit, "undo", change.oldEmail(), "/addresses/" + id + "/undo")
        : said(visit, "undone");
  }

  @PostMapping("/undo")
  ModelAndView undo(HttpServletRequest request, @PathVariable String id) {
    var change = change(LinkPurpose.ADDRESS_UNDO, id);
    var visit = portal.enter(request, "/addresses/" + id + "/undo");
    return said(visit, contacts.undo(change, visit.page().now()) ? "undone" : "gone");
  }

  private AddressChange change(LinkPurpose purpose, String id) {
    try {
      var subject = UUID.fromString(id);
      return visitor
          .find(purpose, subject)
          .flatMap(grant -> contacts.addressChange(subject))
          .orElseThrow(Access::nothingHere);
    } catch (IllegalArgumentException notAnId) {
      throw Access.nothingHere();
    }
  }

  private static ModelAndView asked(Visit visit, String what, String address, String path) {
    return visit.show(
        "address",
        new AddressView(
            visit.say("portal.own.address." + what),
            visit.say("portal.own.address." + what + ".how", "address", address),
            Optional.of(visit.at(path)),
            visit.say("portal.own.address." + what + ".do"),
            visit.at("/")));
  }

  private static ModelAndView said(Visit visit, String what) {
    return visit.show(
        "address",
        new AddressView(
            visit.say("portal.own.address." + what),
            visit.say("portal.own.address." + what + ".how"),
            Optional.empty(),
            "",
            visit.at("/")));
  }
}
