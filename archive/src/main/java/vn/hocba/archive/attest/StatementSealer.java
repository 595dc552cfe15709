package vn.hocba.archive.attest;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SealingException.Part;
import vn.hocba.archive.seal.SigningKey;

/**
 * Signs statements: a CMS signature apart from its content (RFC 5652) that carries the signer's certificates and a time
 * stamp over the signature value (RFC 3161 appendix A).
 */
public final class StatementSealer {

  private final TimeStampClient timeStamps;

  public StatementSealer(TimeStampClient timeStamps) {
    this.timeStamps = timeStamps;
  }

  /**
   * @return the signature, DER; {@code openssl cms -verify -binary -inform DER -content} understands it
   * @throws SealingException with part KEY or TSA
   */
  public byte[] seal(byte[] statement, SigningKey key) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
          .build()).build(new KeySigner(key), key.chain().getFirst()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      CMSSignedData signed = generator.generate(new CMSProcessableByteArray(statement), false);
      SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
      byte[] token = timeStamps.stamp(Sha256.digest().digest(signer.getSignature()));
      AttributeTable unsigned = new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
          new DERSet(ASN1Primitive.fromByteArray(token))));
      return CMSSignedData.replaceSigners(signed, new SignerInformationStore(
          List.of(SignerInformation.replaceUnsignedAttributes(signer, unsigned)))).getEncoded();
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new SealingException(Part.KEY, "Cannot sign a statement", e);
    }
  }
}
