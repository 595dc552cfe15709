package vn.hocba.path;

/**
 * What two records have in common so that they are worth comparing, the strongest first. Each is a question to the database for a
 * superset, in which {@code a} is a record of the school and {@code b} any other.
 */
enum PairKind {

  /** Papers with the same name but for marks, and the same day of birth. */
  SAME_DAY(true, " from paper_transcript a join paper_transcript b on b.name_key = a.name_key and b.birth_date = a.birth_date"),
  /** Papers with the same day, whose names begin or end alike: a slip of one letter leaves one of the two as it is. */
  ONE_LETTER(true, " from paper_transcript a join paper_transcript b on b.birth_date = a.birth_date and b.name_key <> a.name_key"
      + " and length(a.name_key) >= 8 and length(b.name_key) >= 8 and length(a.name_key) - length(b.name_key) between -1 and 1"
      + " and (substring(a.name_key, 1, 3) = substring(b.name_key, 1, 3)"
      + " or substring(a.name_key, length(a.name_key) - 2) = substring(b.name_key, length(b.name_key) - 2))"),
  /** Papers with the same name and year of birth: day and month the other way round, or no day at all. */
  OTHER_DAY(true, " from paper_transcript a join paper_transcript b on b.name_key = a.name_key and b.birth_year = a.birth_year"
      + " and (a.birth_date is null or b.birth_date is null or a.birth_date <> b.birth_date"
      + " and extract(day from a.birth_date) = extract(month from b.birth_date)"
      + " and extract(month from a.birth_date) = extract(day from b.birth_date))"),
  /** A paper and a pupil of today with the same day. */
  PAPER_AND_PUPIL(false, " from paper_transcript a join pupil b on b.birth_date = a.birth_date join school sb on sb.id = b.school_id"),
  /** Pupils of today with the same day; one who came from another school is in both. */
  PUPILS(false, " from pupil a join pupil b on b.birth_date = a.birth_date and b.identifier <> a.identifier"
      + " and (a.identifier < b.identifier or not exists (select 1 from pupil c where c.school_id = a.school_id"
      + " and c.identifier = b.identifier)) join school sb on sb.id = b.school_id");

  private final boolean papers;
  private final String from;

  PairKind(boolean papers, String from) {
    this.papers = papers;
    this.from = from;
  }

  /** The question for pairs after a place in the order of names. */
  SqlText after(PairPlace place, PairSearch search) {
    boolean pupils = this == PUPILS;
    String one = pupils ? "a.identifier" : "a.id";
    String other = papers ? "b.id" : "b.identifier";
    String name = pupils ? "a.full_name" : "a.name_key";
    String order = name + ", " + one + ", " + other;
    SqlText sql = new SqlText().add((papers ? "select " : "select distinct ") + name + " as named, " + one + " as one_id, " + other
        + " as other_id" + from).add(pupils ? " where a.school_id = ?" : " where a.school_code = ?", pupils ? search.schoolId() : search.code());
    if (papers) {
      sql.add(" and a.id <> b.id and (b.school_code <> a.school_code or a.id < b.id)");
    }
    if (search.codes() != null) {
      sql.in(papers ? " and b.school_code" : " and sb.code", search.codes());
    }
    if (!pupils && !search.words().isEmpty()) {
      search.named(sql.add(" and ("), "a");
      if (this == ONE_LETTER) {
        search.named(sql.add(" or "), "b");
      }
      sql.add(")");
    }
    if (search.schoolYear() != null) {
      sql.add(papers ? " and (a.school_year = ? or b.school_year = ?)" : pupils ? " and 1 = 0" : " and a.school_year = ?",
          search.schoolYear(), search.schoolYear());
    }
    String first = prefix(!pupils) + one;
    String second = prefix(papers) + other;
    return sql.add(undecided(first, second) + undecided(second, first) + " and " + name + " >= ? and (" + order + ") > (?, ?, ?) order by "
        + order, place.name(), place.name(), place.one(), place.other());
  }

  private static String prefix(boolean paper) {
    return "'" + (paper ? RecordPair.PAPER : RecordPair.PUPIL) + "' || ";
  }

  private static String undecided(String first, String second) {
    return " and not exists (select 1 from same_pupil s where s.one = " + first + " and s.other = " + second + ")";
  }

  /** The pair at a place. */
  RecordPair pair(PairPlace place) {
    return RecordPair.of((this == PUPILS ? RecordPair.PUPIL : RecordPair.PAPER) + place.one(),
        (papers ? RecordPair.PAPER : RecordPair.PUPIL) + place.other());
  }
}
