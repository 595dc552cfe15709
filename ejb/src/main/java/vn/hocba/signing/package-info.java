/** Leads a closed year's documents through their signers: subject teachers, homeroom teacher, principal, seal (SIG-01). */
package vn.hocba.signing;
