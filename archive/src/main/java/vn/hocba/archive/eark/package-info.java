/** Packages in the E-ARK shape of TT 05/2025/TT-BNV (CSIP: METS, PREMIS, EAD): writing them, and checking one from anywhere. */
package vn.hocba.archive.eark;
