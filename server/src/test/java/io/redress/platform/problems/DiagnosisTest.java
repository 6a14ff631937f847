package io.redress.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.ProblemCode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class DiagnosisTest {
  @Test
  void whenEvenTheRollbackGetsNoAnswer_thenTheDatabaseIsAwayAndNothingIsUnforeseen() {
    var failure =
        new TransactionSystemException(
            "JDBC rollback failed", new SQLException("Connection is closed"));

    var told = Diagnosis.of(failure, "/api/v1/cases");

    assertThat(told.status()).isEqualTo(ProblemCode.UNAVAILABLE.status());
  }
}
