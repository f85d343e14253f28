// Where the tile of each region of NUTS level 2 stands, by NUTS version: a drawing of our own, to be
// read and changed as it is. Tiles follow the centres of the regions in Eurostat/GISCO's boundaries,
// moved apart where there are many; the outermost regions stand together in the west.

const DRAWINGS = {
  2016: `



                                                                                          NO07

               IS00                                                                       SE33           FI1D


                                                                           NO06      SE32
                                                                                                    FI19
                                                                 NO05      NO02                          FI1C
                                                                                     SE31      FI20      FI1B
                                                                      NO03 NO01      SE12 SE11                EE00
                                   UKM6 UKM5                     NO04           SE23
                              UKM8 UKM9 UKM7 UKC2                     DK05           SE21                     LV00
                         UKN0 UKD1 UKD4 UKC1 UKE2 UKE1      NL11 DK03 DK04 DK02 DK01 SE22                     LT02
PT20 PT30 ES70      IE04 IE06 UKD7 UKD3 UKE4 UKE3 UKF3 NL32 NL12 NL13 DE50 DEF0 DE60 DE80                          LT01
                    IE05 UKL1 UKG2 UKD6 UKF1 UKF2 UKH1 NL31 NL23 NL21 DE94 DE92 DE93 DE30 PL42 PL63 PL61 PL62 PL84
FRY1 FRY2 FRY3 FRY4 FRY5 UKL2 UKG1 UKG3 UKH2 UKH3 NL34 NL33 NL41 NL22 DEA3 DE91 DEE0 DE40 PL43 PL41 PL71 PL92 PL91
                         UKK4 UKK1 UKJ1 UKI4 UKI5 BE23 BE21 NL42 DEA1 DEA5 DEA4 DEG0 DED5 DED2 PL51 PL52 PL72 PL81
                         UKK3 UKK2 UKI7 UKI3 UKJ4 BE10 BE24 BE22 DEA2 DE72 DE73 DE24 DED4 CZ01 CZ05 CZ08 PL22 PL82
                              UKJ3 UKJ2 UKI6 BE25 BE32 BE31 BE33 DEB1 DE71 DE26 DE23 CZ04 CZ02 CZ06 CZ07 PL21 SK04
                              FRH0 FRD1 FRD2 FRE1 BE35 BE34 DEB2 DEB3 DE12 DE11 DE25 DE22 CZ03 AT13 SK02 SK03 HU31           RO21
                                   FRG0 FR10 FRE2 FRF2 LU00 DEC0 DE13 DE14 DE27 DE21 AT31 AT12 AT11 SK01 HU11 HU32 RO11
                                        FRI3 FRB0 FRC1 FRF3 FRF1 CH03 CH04 AT34 AT33 AT32 AT22 HU22 HU21 HU12 HU33      RO12      RO22                                         TRA2
                                             FRI2 FRK1 FRC2 CH02 CH06 CH05 LI00 ITH1 AT21 SI03 HR04 HU23 RS12 RO42      RO41 RO31 RO32                                         TR90
          ES11      ES12 ES13           FRI1 FRJ2      FRK2 CH01 ITC2 CH07 ITH2 ITH3 ITH4 SI04           RS11 RS21 RS22 BG31 BG32 BG33                     TR82                TRA1
                              ES21 ES22           FRJ1      FRL0 ITC1 ITC3 ITC4 ITH5 ITI3 HR03           ME00           BG41 BG42 BG34                TR81      TR83      TRB1 TRB2
          PT11      ES41      ES23 ES24 ES51                          FRM0 ITI1 ITI2 ITF1                AL01      MK00      EL51 TR21 TR10      TR42      TR51      TR72      TRC3
          PT16           ES30                                                   ITI4      ITF2 ITF4      AL02 AL03 EL53 EL52           TR22      TR41           TR71      TR63 TRC2
PT17 PT18      ES43      ES42      ES52      ES53                     ITG2                ITF3 ITF5           EL54 EL61           EL41 TR31      TR33      TR52      TR62      TRC1
     PT15                                                                                      ITF6           EL62      EL64 EL30           TR32      TR61
                    ES61      ES62                                                                                 EL63 EL65                EL42                CY00
               ES63                                                                       ITG1
                    ES64                                                                  MT00                                    EL43`,
  2021: `
                                                                                NO0B


                                                                                          NO07

               IS00                                                                       SE33           FI1D


                                                                           NO06      SE32
                                                                                                    FI19
                                                                 NO0A      NO02                          FI1C
                                                                      NO08           SE31      FI20      FI1B
                                                                      NO09           SE12 SE11                EE00
                                   UKM6 UKM5                                    SE23
                              UKM8 UKM9 UKM7 UKC2                     DK05           SE21                     LV00
                         UKN0 UKD1 UKD4 UKC1 UKE2 UKE1      NL11 DK03 DK04 DK02 DK01 SE22                     LT02
PT20 PT30 ES70      IE04 IE06 UKD7 UKD3 UKE4 UKE3 UKF3 NL32 NL12 NL13 DE50 DEF0 DE60 DE80                          LT01
                    IE05 UKL1 UKG2 UKD6 UKF1 UKF2 UKH1 NL31 NL23 NL21 DE94 DE92 DE93 DE30 PL42 PL63 PL61 PL62 PL84
FRY1 FRY2 FRY3 FRY4 FRY5 UKL2 UKG1 UKG3 UKH2 UKH3 NL34 NL33 NL41 NL22 DEA3 DE91 DEE0 DE40 PL43 PL41 PL71 PL92 PL91
                         UKK4 UKK1 UKJ1 UKI4 UKI5 BE23 BE21 NL42 DEA1 DEA5 DEA4 DEG0 DED5 DED2 PL51 PL52 PL72 PL81
                         UKK3 UKK2 UKI7 UKI3 UKJ4 BE10 BE24 BE22 DEA2 DE72 DE73 DE24 DED4 CZ01 CZ05 CZ08 PL22 PL82
                              UKJ3 UKJ2 UKI6 BE25 BE32 BE31 BE33 DEB1 DE71 DE26 DE23 CZ04 CZ02 CZ06 CZ07 PL21 SK04
                              FRH0 FRD1 FRD2 FRE1 BE35 BE34 DEB2 DEB3 DE12 DE11 DE25 DE22 CZ03 AT13 SK02 SK03 HU31           RO21
                                   FRG0 FR10 FRE2 FRF2 LU00 DEC0 DE13 DE14 DE27 DE21 AT31 AT12 AT11 SK01 HU11 HU32 RO11
                                        FRI3 FRB0 FRC1 FRF3 FRF1 CH03 CH04 AT34 AT33 AT32 AT22 HU22 HU21 HU12 HU33      RO12      RO22                                         TRA2
                                             FRI2 FRK1 FRC2 CH02 CH06 CH05 LI00 ITH1 AT21 SI03 HR06 HU23 RS12 RO42      RO41 RO31 RO32                                         TR90
          ES11      ES12 ES13           FRI1 FRJ2      FRK2 CH01 ITC2 CH07 ITH2 ITH3 ITH4 SI04 HR05 HR02 RS11 RS21 RS22 BG31 BG32 BG33                     TR82                TRA1
                              ES21 ES22           FRJ1      FRL0 ITC1 ITC3 ITC4 ITH5 ITI3 HR03           ME00           BG41 BG42 BG34                TR81      TR83      TRB1 TRB2
          PT11      ES41      ES23 ES24 ES51                          FRM0 ITI1 ITI2 ITF1                AL01      MK00      EL51 TR21 TR10      TR42      TR51      TR72      TRC3
          PT16           ES30                                                   ITI4      ITF2 ITF4      AL02 AL03 EL53 EL52           TR22      TR41           TR71      TR63 TRC2
PT17 PT18      ES43      ES42      ES52      ES53                     ITG2                ITF3 ITF5           EL54 EL61           EL41 TR31      TR33      TR52      TR62      TRC1
     PT15                                                                                      ITF6           EL62      EL64 EL30           TR32      TR61
                    ES61      ES62                                                                                 EL63 EL65                EL42                CY00
               ES63                                                                       ITG1
                    ES64                                                                  MT00                                    EL43`,
  2024: `
                                                                                NO0B


                                                                                          NO07

               IS00                                                                       SE33           FI1D


                                                                           NO06      SE32
                                                                                                    FI19
                                                                 NO0A      NO02                          FI1C
                                                                      NO08           SE31      FI20      FI1B
                                                                      NO09           SE12 SE11                EE00
                                                                                SE23
                                                                      DK05           SE21                     LV00
                                                            NL11 DK03 DK04 DK02 DK01 SE22                     LT02
PT20 PT30 ES70      IE04 IE06                               NL12 NL13 DE50 DEF0 DE60 DE80                          LT01
                    IE05                               NL32 NL23 NL21 DE94 DE92 DE93 DE30 PL42 PL63 PL61 PL62 PL84
FRY1 FRY2 FRY3 FRY4 FRY5                          NL34 NL35 NL41 NL22 DEA3 DE91 DEE0 DE40 PL43 PL41 PL71 PL92 PL91
                                             NL36 BE23 BE21 NL42 DEA1 DEA5 DEA4 DEG0 DED5 DED2 PL51 PL52 PL72 PL81
                                             BE25 BE10 BE24 BE22 DEA2 DE72 DE73 DE24 DED4 CZ01 CZ05 CZ08 PL22 PL82
                                             FRE1 BE32 BE31 BE33 DEB1 DE71 DE26 DE23 CZ04 CZ02 CZ06 CZ07 PL21 SK04
                              FRH0 FRD1 FRD2 FRE2 BE35 BE34 DEB2 DEB3 DE12 DE11 DE25 DE22 CZ03 AT13 SK02 SK03 HU31           RO21
                                   FRG0      FR10 FRF2 LU00 DEC0 DE13 DE14 DE27 DE21 AT31 AT12 AT11 SK01 HU11 HU32 RO11
                                        FRI3 FRB0 FRC1 FRF3 FRF1 CH03 CH04 AT34 AT33 AT32 AT22 HU22 HU21 HU12 HU33      RO12      RO22                                         TRA2
                                             FRI2 FRK1 FRC2 CH02 CH06 CH05 LI00 ITH1 AT21 SI03 HR06 HU23 RS12 RO42      RO41 RO31 RO32                                         TR90
          ES11      ES12 ES13           FRI1 FRJ2      FRK2 CH01 ITC2 CH07 ITH2 ITH3 ITH4 SI04 HR05 HR02 RS11 RS21 RS22 BG31 BG32 BG33                     TR82                TRA1
                              ES21 ES22           FRJ1      FRL0 ITC1 ITC3 ITC4 ITH5 ITI3 HR03 BA02 BA03 ME00 XK00      BG41 BG42 BG34                TR81      TR83      TRB1 TRB2
          PT11      ES41      ES23 ES24 ES51                          FRM0 ITI1 ITI2 ITF1           BA01 AL01      MK00      EL51 TR21 TR10      TR42      TR51      TR72      TRC3
     PT1D PT19           ES30                                                   ITI4      ITF2 ITF4      AL02 AL03 EL53 EL52           TR22      TR41           TR71      TR63 TRC2
PT1A PT1B PT1C ES43      ES42      ES52      ES53                     ITG2                ITF3 ITF5           EL54 EL61           EL41 TR31      TR33      TR52      TR62      TRC1
     PT15                                                                                      ITF6           EL62      EL64 EL30           TR32      TR61
                    ES61      ES62                                                                                 EL63 EL65                EL42                CY00
               ES63                                                                       ITG1
                    ES64                                                                  MT00                                    EL43`,
};

const CELL = 5;

// [{code, column, row}] for an edition's NUTS version, the nearest drawn one where it has none.
export function tiles(nuts) {
  const versions = Object.keys(DRAWINGS).map(Number);
  const nearest = versions.reduce((best, each) => (Math.abs(each - nuts) < Math.abs(best - nuts) ? each : best));
  return DRAWINGS[nearest].split('\n').flatMap((line, row) =>
    [...line.matchAll(/[A-Z0-9]{4}/g)].map(found => ({code: found[0], column: found.index / CELL, row})));
}
