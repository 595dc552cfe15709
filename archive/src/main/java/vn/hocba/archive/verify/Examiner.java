package vn.hocba.archive.verify;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.Wire;
import vn.hocba.archive.worker.WorkerAnswer;
import vn.hocba.archive.worker.WorkerFailure;
import vn.hocba.archive.worker.WorkerPool;

/** Has PDF files examined in the worker process; nothing of the file is parsed on this side. Thread-safe. */
public final class Examiner {

  private static final Gson GSON = Wire.gson();
  /** Whoever signed an answer may have a certificate that is to be asked about. */
  private static final int ROUNDS = 2;

  private final WorkerPool pool;
  private final Path trustAnchors;
  private final Deadline deadline;
  private final boolean own;
  private final StatusSource authorities;
  private final boolean detailed;

  /**
   * An examiner.
   *
   * @param pool where the work is done
   * @param trustAnchors directory of certificates ({@code .cer}, {@code .crt}, {@code .pem}) that signers must lead to
   * @param deadline per file
   */
  public Examiner(WorkerPool pool, Path trustAnchors, Deadline deadline) {
    this(pool, trustAnchors, deadline, false, StatusSource.NONE, false);
  }

  private Examiner(WorkerPool pool, Path trustAnchors, Deadline deadline, boolean own, StatusSource authorities,
      boolean detailed) {
    this.pool = pool;
    this.trustAnchors = trustAnchors;
    this.deadline = deadline;
    this.own = own;
    this.authorities = authorities;
    this.detailed = detailed;
  }

  /**
   * The same with authorities that are asked for what an examination lacks of certificates; the file is then examined again with
   * what they answered.
   */
  public Examiner asking(StatusSource authorities) {
    return new Examiner(pool, trustAnchors, deadline, own, authorities, detailed);
  }

  /** The same with a technical report of each file. */
  public Examiner detailed() {
    return new Examiner(pool, trustAnchors, deadline, own, authorities, true);
  }

  /**
   * The same for files that this program has just made. Whether anything but a signature was added after a signature is looked for
   * once, our way; what comes from outside is also compared object by object the library's way, which takes almost half of the time.
   */
  public Examiner forOwn() {
    return new Examiner(pool, trustAnchors, deadline, true, authorities, detailed);
  }

  /**
   * Examines a file.
   *
   * @param pdf absolute path of the file, which must not change meanwhile
   * @return what was found, never null; a failure of the worker is a {@link Readability}
   */
  public Examination examine(Path pdf) {
    return examine(pdf, null);
  }

  /**
   * Examines a file of this archive together with what is kept beside it.
   *
   * @param proof null for a file that is judged by itself
   */
  public Examination examine(Path pdf, Proof proof) {
    JsonObject request = new JsonObject();
    request.addProperty("file", pdf.toUri().toString()); // a name that cannot be written in this system's language setting would be lost
    request.addProperty("anchors", trustAnchors.toString());
    request.addProperty("own", own);
    request.addProperty("detailed", detailed);
    if (proof != null) {
      add(request, "validation", proof.validationData());
      add(request, "record", proof.record());
      add(request, "dataRecord", proof.dataRecord());
    }
    Examination found = asked(pdf, request);
    Set<StatusQuestion> before = new HashSet<>();
    List<byte[]> answers = new ArrayList<>();
    for (int round = 0; round < ROUNDS && before.addAll(found.questions()); round++) {
      List<byte[]> told = authorities.answers(found.questions(), deadline.beforeMore());
      answers.addAll(told);
      if (told.isEmpty()) {
        break;
      }
      JsonArray written = new JsonArray();
      answers.forEach(one -> written.add(Base64.getEncoder().encodeToString(one)));
      request.add("answers", written);
      Examination again = asked(pdf, request);
      if (again.readability() != Readability.READABLE) {
        break; // what was found without them stands
      }
      found = again;
    }
    return found;
  }

  private Examination asked(Path pdf, JsonObject request) {
    WorkerAnswer answer = pool.ask("verify", request, deadline);
    if (!answer.answered()) {
      return Examination.none(readability(answer.failure()), length(pdf));
    }
    try {
      return GSON.fromJson(answer.value(), Examination.class);
    } catch (JsonParseException notUnderstood) {
      return Examination.none(Readability.WORKER_FAILED, length(pdf));
    }
  }

  /**
   * Checks a file against PDF/A-3a and PDF/UA-1.
   *
   * @param pdf absolute path of the file
   * @return the answer, never null
   */
  public Conformance conformance(Path pdf) {
    JsonObject request = new JsonObject();
    request.addProperty("file", pdf.toString());
    WorkerAnswer answer = pool.ask("conformance", request, deadline);
    if (!answer.answered()) {
      return new Conformance(Conformance.Outcome.COULD_NOT_CHECK,
          List.of(answer.failure() + " " + answer.detail()));
    }
    try {
      return GSON.fromJson(answer.value(), Conformance.class);
    } catch (JsonParseException notUnderstood) {
      return new Conformance(Conformance.Outcome.COULD_NOT_CHECK, List.of(notUnderstood.getMessage()));
    }
  }

  /**
   * Looks at a file that this program has just sealed for what each is looked at, see {@link Soundness}.
   *
   * @param pdf absolute path of the file
   * @return the answer, never null; a failure of the worker is a {@link Readability}
   */
  public Soundness soundness(Path pdf) {
    JsonObject request = new JsonObject();
    request.addProperty("file", pdf.toString());
    request.addProperty("anchors", trustAnchors.toString());
    WorkerAnswer answer = pool.ask("soundness", request, deadline);
    if (!answer.answered()) {
      return Soundness.none(readability(answer.failure()), answer.failure() + " " + answer.detail());
    }
    try {
      return GSON.fromJson(answer.value(), Soundness.class);
    } catch (JsonParseException notUnderstood) {
      return Soundness.none(Readability.WORKER_FAILED, notUnderstood.getMessage());
    }
  }

  private static void add(JsonObject request, String name, byte[] bytes) {
    if (bytes != null) {
      request.addProperty(name, Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static Readability readability(WorkerFailure failure) {
    return switch (failure) {
      case TIMED_OUT -> Readability.TOOK_TOO_LONG;
      case BUSY -> Readability.BUSY;
      case NOT_STARTED, DIED, TASK_FAILED, CLOSED -> Readability.WORKER_FAILED;
    };
  }

  private static long length(Path pdf) {
    try {
      return Files.size(pdf);
    } catch (IOException unreadable) {
      return -1;
    }
  }
}
