package io.redress.platform.gate;

import io.redress.platform.idempotency.Answer;
import io.redress.platform.idempotency.IdempotentCommands;
import io.redress.platform.idempotency.StoredAnswer;
import io.redress.platform.problems.Problems;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives an API command with an {@code Idempotency-Key} its once-only run.
 *
 * <p>The controller runs inside the transaction of the key, so that command, key and answer are
 * kept together or not at all. It stands behind sign-in: whose key it is must be known.
 */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter extends OncePerRequestFilter {
  static final int AFTER_SECURITY = 100;

  private static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 200;
  private static final List<String> TOLD_IN_HEADERS =
      List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);
  private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

  // Each of these has an id of its own and is taken once by it, in a transaction of its own: in one
  // that is the key's, a single refusal would undo what stands beside it.
  private static final Set<String> ONCE_EACH = Set.of("/api/v1/bench/entries");

  /** Whoever holds a link is nobody here: a key of one must not tell another what it was told. */
  private static final String OF_LINKS = "/api/v1/brand/";

  private final IdempotentCommands commands;
  private final Tenancy tenancy;
  private final Problems problems;

  IdempotencyFilter(IdempotentCommands commands, Tenancy tenancy, Problems problems) {
    this.commands = commands;
    this.tenancy = tenancy;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null
        || isUpload(request)
        || ONCE_EACH.contains(request.getRequestURI())
        || request.getRequestURI().startsWith(OF_LINKS)
        || !UNSAFE.contains(request.getMethod())
        || !request.getRequestURI().startsWith("/api/v1/")
        || tenancy.current().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(HEADER).strip();
    var cached = new ContentCachingResponseWrapper(response);
    try {
      requireUsable(key);
      var answer =
          commands.perform(
              callerOf(request), key, digest(request), () -> run(request, cached, chain));
      if (answer instanceof Answer.Replayed replayed) {
        replay(response, replayed.stored());
        return;
      }
    } catch (Problem problem) {
      problems.write(request, response, problem);
      return;
    } catch (ChainFailure failure) {
      failure.unwrap();
    } catch (DataAccessException | TransactionException e) {
      // The answer that waits in the cache speaks of a commit that did not happen.
      cached.resetBuffer();
      TOLD_IN_HEADERS.forEach(header -> response.setHeader(header, null));
      problems.explain(request, response, e);
      return;
    }
    cached.copyBodyToResponse();
  }

  private static StoredAnswer run(
      HttpServletRequest request, ContentCachingResponseWrapper cached, FilterChain chain) {
    try {
      chain.doFilter(request, cached);
    } catch (ServletException | IOException e) {
      throw new ChainFailure(e);
    }
    return new StoredAnswer(
        cached.getStatus(),
        Objects.requireNonNullElse(cached.getContentType(), ""),
        new String(cached.getContentAsByteArray(), StandardCharsets.UTF_8),
        Optional.ofNullable(cached.getHeader(HttpHeaders.ETAG)),
        Optional.ofNullable(cached.getHeader(HttpHeaders.LOCATION)));
  }

  private static void replay(HttpServletResponse response, StoredAnswer answer) throws IOException {
    response.setHeader(REPLAYED, "true");
    response.setStatus(answer.status());
    if (!answer.contentType().isEmpty()) {
      response.setContentType(answer.contentType());
    }
    answer.etag().ifPresent(etag -> response.setHeader(HttpHeaders.ETAG, etag));
    answer.location().ifPresent(place -> response.setHeader(HttpHeaders.LOCATION, place));
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void requireUsable(String key) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(HEADER, key, "cannot be used", "Send 1 to 200 characters."));
    }
  }

  // An upload is read once only, by who stores it; it is told apart by its content there.
  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return (type != null && type.startsWith("multipart/")) || StreamedUpload.is(request);
  }

  private static String callerOf(HttpServletRequest request) {
    var principal = request.getUserPrincipal();
    return principal == null ? "nobody" : principal.getName();
  }

  private static byte[] digest(HttpServletRequest request) throws IOException {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var query = Objects.requireNonNullElse(request.getQueryString(), "");
      var line = request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n";
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
      return sha256.digest(request.getInputStream().readAllBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class ChainFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChainFailure(Exception cause) {
      super(cause);
    }

    void unwrap() throws ServletException, IOException {
      switch (getCause()) {
        case ServletException servlet -> throw servlet;
        case IOException io -> throw io;
        case null, default -> throw new UncheckedIOException(new IOException(this));
      }
    }
  }
}
