package io.redress.faces.desk;

import io.redress.cases.brands.questions.BrandToAsk;
import io.redress.cases.brands.questions.TermsContacts;
import io.redress.catalogue.Brands;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.people.StaffMembers;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets staff in to one question to a brand: 403 for a role that asks no brand, 404 for a question
 * that is none of the house's.
 */
@Component
class QuestionRoom {
  private final DeskVisits desk;
  private final PolicyQuestions questions;
  private final Brands brands;
  private final TermsContacts contacts;
  private final StaffMembers staff;

  QuestionRoom(
      DeskVisits desk,
      PolicyQuestions questions,
      Brands brands,
      TermsContacts contacts,
      StaffMembers staff) {
    this.desk = desk;
    this.questions = questions;
    this.brands = brands;
    this.contacts = contacts;
    this.staff = staff;
  }

  /** A visit to a question. */
  record At(Visit visit, PolicyQuestion question, BrandToAsk asked) {}

  /** A visit to questions, which stand in the room of the brands; 403 for who asks none. */
  static Visit allowed(Visit visit) {
    if (!Permissions.mayAskTerms(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  /** The visit; {@code below} is the page below that of the question. */
  At enter(HttpServletRequest request, String id, String below) {
    var path = QuestionsPages.PATH + "/" + id + below;
    var visit = allowed(desk.enter(request, Room.BRANDS, path));
    return find(id)
        .flatMap(
            question ->
                brands
                    .byId(question.matter().brandId())
                    .map(brand -> contacts.of(brand, question.matter().caseId()))
                    .map(asked -> new At(visit, question, asked)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Why something about a question was not taken. */
  static String said(Visit visit, Problem problem) {
    var fields = problem.violations().stream().map(Violation::field).toList();
    if (fields.contains("words")) {
      return visit.say("questions.need.nameless");
    }
    return fields.contains("answerBy")
        ? visit.say("questions.need.date")
        : new RefusalWords(visit).of(problem);
  }

  /** Who works here, by name. */
  Owners owners() {
    return new Owners(staff.list());
  }

  private Optional<PolicyQuestion> find(String id) {
    try {
      return questions.byId(PolicyQuestionId.parse(id));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
