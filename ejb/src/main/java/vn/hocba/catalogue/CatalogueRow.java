package vn.hocba.catalogue;

import java.time.Instant;

/**
 * An import, as its office sees it.
 *
 * @param good lines that were to be entered
 * @param kept records that stayed when it was taken back, for they have digital copies
 * @param stopped whether it could not go on so often that it is no longer tried before its office says so
 * @param mine whether the caller's office took it in, so that it may take it back
 */
public record CatalogueRow(long id, String school, String fileName, String sha256, ImportState state, int lines, int good,
    int done, int entered, ImportOffice office, String byName, Instant at, String undoneBy, Instant undoneAt, String reason,
    int kept, boolean stopped, boolean mine) {

  static CatalogueRow of(CatalogueImport i, String school, boolean mine) {
    return new CatalogueRow(i.id(), school, i.fileName(), i.sha256(), i.state(), i.linesRead(), i.linesGood(), i.linesDone(),
        i.entered(), i.office(), i.takenByName(), i.takenAt(), i.undoneByName(), i.undoneAt(), i.undoReason(), i.kept(), i.stopped(), mine);
  }
}
