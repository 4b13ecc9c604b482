/** Frequent Dutch names, most frequent first; the tail is put together from parts. All people made from them are invented. */
export const VROUWEN =
  'Maria Johanna Anna Cornelia Elisabeth Wilhelmina Catharina Petronella Hendrika Emma Sophie Julia Lisa Sanne Anouk Femke Fatima Linda Monique Marjolein Esther Saskia Petra Ingrid Yvonne Sandra Bianca Chantal Kim Laura Eva Lotte Fleur Iris Noor Aylin Samira Naima Zeynep Hatice Agnieszka Monika Joanna Rosa Mila Tess Nina Zoë Charlotte Isabelle Renée Daniëlle Michelle Nicole Wendy Debby Patricia Angelique Geertruida Jacoba Margaretha Adriana Antonia Aaltje Trijntje Grietje Neeltje Jantje Annemarie Anna-Maria Marieke Mieke Ineke Tineke Hanneke Janneke Lieke Myrthe Jasmijn Roos Vera Sara Lina Amina Khadija Malika Soraya Priya Mei'.split(
    ' ',
  );
export const MANNEN =
  'Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Jacobus Petrus Franciscus Daan Sem Lucas Thomas Kevin Mohamed Dennis Mark Peter Martin Erik Rob Frank Marcel Edwin Richard Jeroen Bas Tim Tom Niels Rick Stefan Michael Robert Paul Ruud Wim Henk Kees Piet Klaas Dirk Arie Theo Bart Sander Wouter Joost Maarten Ahmed Youssef Mustafa Ibrahim Mehmet Ali Omar Hamza Bilal Tomasz Piotr Krzysztof Rayan Noah Finn Levi Luuk Jesse Thijs Ruben Lars Sven Max Jayden Milan Floris Koen Gijs Hugo Jasper Matthijs Cas Teun Stijn Jelle Sjoerd Wiebe Douwe Antonius Adrianus Theodorus Gerardus Jean-Paul Jan-Willem Evert Egbert Albert Herman Rachid Hassan Karim Abdel Winston'.split(
    ' ',
  );
export const ACHTERNAMEN =
  'de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruijn|de Bruin|van der Heijden|Schouten|van Beek|Willems|van Vliet|van de Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam|van der Wal|Prins|Blom|Huisman|Peeters|de Jonge|Kuipers|van Veen|Post|Kuiper|Veenstra|Kramer|van den Brink|Scholten|van Wijk|Postma|Martens|Vink|de Ruiter|Timmermans|Groen|Gerritsen|Jonker|van Loon|Boer|van der Velde|Willemsen|Smeets|de Lange|de Vos|Bosch|van Dongen|Schipper|de Koning|Koning|van der Laan|Koster|Driessen|van Doorn|Hermans|Evers|van den Bosch|van der Meulen|Hofman|Bosman|Wolters|Sanders|van der Horst|Mol|Kuijpers|Molenaar|van de Pol|de Leeuw|Verbeek|Yilmaz|el Amrani|Kaya|Nguyen|Demir|Ait Ben|Kowalski|Singh|Wong|Bouzid|Öztürk|Şahin|Çelik|Hansen|Pietersen|Nowak'.split(
    '|',
  );
export const STRATEN =
  'Kerkstraat Dorpsstraat Schoolstraat Molenstraat Hoofdstraat Julianastraat Wilhelminastraat Molenweg Nieuwstraat Beatrixstraat Parallelweg Stationsweg Kerkweg Hoogstraat Emmastraat Kastanjelaan Beukenlaan Eikenlaan Berkenlaan Industrieweg Prins-Bernhardstraat Burg.-de-Wijsstraat Sportlaan Lindelaan Marktstraat Esdoornlaan Meidoornstraat Rembrandtstraat Vermeerstraat Mozartlaan Dr.-Schaepmanstraat Zuiderweg Noordeinde Havenstraat Singel Oranjestraat Iepenlaan Wilgenstraat Populierenweg Seringenstraat'.split(
    ' ',
  );
export const DELEN = {
  voornaam: [
    'Ma Jo El Ro Da Lu Ni Sa Te Vi Ka Bo Ra Mi Fe Li An Ge Ti Wi',
    'ri han li sa nie ka lo ne ra mo ve da ro mi',
    'a ne en us ka tje n o lie s na ra',
  ],
  achternaam: [
    'Ver Hoog Klein Oude Nieuw Groen Zwart Wit Roo Kamp Vel Hei Bree Lang Kort Boven Onder Rijk Wes Oos Ster Wold Haar Bier Kool Win Som Vier Drie Twee Krom Steen',
    'hoe kam bos vel hei der ten ber dor brin lin wei mee oe ste hui mo ho brug kuil ak ploeg zande',
    'ken pen man ma huis stra berg veld ink dijk land meijer sen kamp hof ing voort stein wijk horst',
  ],
  straat: [
    'Ro Bla Kle Gro Ho La Me Wa Za Bo Di Fa Ge Ha Ju Ko Li Mo No Pa',
    'zen men ver ten der len sen ken ren gen pen ster',
    'straat laan weg plein hof pad dreef singel kade steeg',
  ],
} as const;
