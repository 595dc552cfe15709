package vn.hocba.access;

import java.util.List;

/** The duties an account may have; the constants are the names declared on service methods. */
public final class Role {

  public static final String PROVINCE_OFFICER = "PROVINCE_OFFICER";
  /**
   * Oversees the primary and lower secondary schools of a commune while assigned to it: since 01/07/2025 communes have
   * what the districts' offices of education had (DOMAIN 0.4 #3).
   */
  public static final String COMMUNE_OFFICER = "COMMUNE_OFFICER";
  public static final String PRINCIPAL = "PRINCIPAL";
  public static final String DEPUTY = "DEPUTY";
  /** School admin board: sets up and executes, never enters a mark (S3 PL Điều 10). */
  public static final String ADMIN_BOARD = "ADMIN_BOARD";
  public static final String HOMEROOM_TEACHER = "HOMEROOM_TEACHER";
  public static final String SUBJECT_TEACHER = "SUBJECT_TEACHER";
  public static final String RECORDS_CLERK = "RECORDS_CLERK";
  public static final String INSPECTOR = "INSPECTOR";

  /**
   * Stands in the table of rights for whoever decides for the principal while a delegation holds; no account has it
   * (ND 30/2020 Điều 13).
   */
  public static final String DELEGATE = "DELEGATE";

  /** Every duty. */
  public static final List<String> ALL = List.of(PROVINCE_OFFICER, COMMUNE_OFFICER, PRINCIPAL, DEPUTY, ADMIN_BOARD,
      HOMEROOM_TEACHER, SUBJECT_TEACHER, RECORDS_CLERK, INSPECTOR);

  private Role() {}
}
